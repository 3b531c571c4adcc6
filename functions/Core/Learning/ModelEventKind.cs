namespace SektorKopplung.Core.Learning;

/// <summary>What happened to a model.</summary>
public enum ModelEventKind
{
    /// <summary>It came in as a challenger.</summary>
    Entered,

    /// <summary>It took over.</summary>
    Promoted,

    /// <summary>It was judged and not better.</summary>
    Refused,

    /// <summary>It drifted and no longer serves.</summary>
    Demoted,

    /// <summary>It drifts, but still serves.</summary>
    Drifting,
}
