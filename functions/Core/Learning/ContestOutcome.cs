namespace SektorKopplung.Core.Learning;

/// <summary>What came out when a challenger was judged.</summary>
public enum ContestOutcome
{
    /// <summary>It is better and takes over.</summary>
    Promoted,

    /// <summary>It is not better; the serving model stays.</summary>
    Kept,

    /// <summary>Too few days to compare: it stays a challenger.</summary>
    Undecided,
}
