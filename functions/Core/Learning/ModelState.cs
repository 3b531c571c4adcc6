namespace SektorKopplung.Core.Learning;

/// <summary>Where a model stands.</summary>
public enum ModelState
{
    /// <summary>Forecasts beside the one that serves, until it is judged (Herausforderer).</summary>
    Challenger,

    /// <summary>Serves (amtierendes Modell).</summary>
    Champion,

    /// <summary>Served until it drifted (abgesetzt).</summary>
    Demoted,

    /// <summary>Was judged and not better (abgelehnt).</summary>
    Refused,

    /// <summary>Gave way to a newer one (abgelöst).</summary>
    Superseded,
}
