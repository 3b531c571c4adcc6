namespace SektorKopplung.Pipeline.Training;

/// <summary>What is to be trained.</summary>
public sealed record TrainingOrder
{
    /// <summary>The network or coupling; null for all.</summary>
    public string? Asset { get; init; }

    /// <summary>What drawing starts from; null for the usual seed.</summary>
    public int? Seed { get; init; }

    /// <summary>Whether challengers that wait are judged and nothing is trained.</summary>
    public bool OnlyJudges { get; init; }

    /// <summary>Whether a network or coupling is meant.</summary>
    public bool Includes(string asset) => Asset is null || Asset == asset;
}
