namespace SektorKopplung.Core.Matching;

/// <summary>What somebody decides about a recommendation (Entscheidung).</summary>
public enum Decision
{
    /// <summary>Follow it (annehmen).</summary>
    Accept,

    /// <summary>Do not follow it (ablehnen); needs a reason.</summary>
    Reject,
}
