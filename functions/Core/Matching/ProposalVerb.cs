namespace SektorKopplung.Core.Matching;

/// <summary>What a proposal says to do.</summary>
public enum ProposalVerb
{
    /// <summary>Use the coupling (nutzen).</summary>
    Use,

    /// <summary>Do not use it: it saves nothing or harms (nicht nutzen).</summary>
    DoNotUse,
}
