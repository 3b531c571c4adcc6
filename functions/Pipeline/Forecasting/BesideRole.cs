namespace SektorKopplung.Pipeline.Forecasting;

/// <summary>Which model is shown beside the one that serves.</summary>
public enum BesideRole
{
    /// <summary>The one that wants to take over.</summary>
    Challenger,

    /// <summary>The plain method, which a learned model has to beat.</summary>
    Plain,
}
