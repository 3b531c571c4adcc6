namespace SektorKopplung.Core.Matching;

/// <summary>How far the readings behind a proposal can be trusted (Datengüte).</summary>
public enum InputQuality
{
    /// <summary>Fresh and plausible.</summary>
    Good,

    /// <summary>Some readings are older than an hour, replaced or doubtful.</summary>
    Uncertain,

    /// <summary>Readings are missing or older than six hours.</summary>
    Poor,
}
