using SektorKopplung.Core.Language;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Learning;

/// <summary>What is known about one learned model (Modellkarte).</summary>
public sealed record ModelRecord
{
    /// <summary>Unlike all others, e.g. <c>demand-residual-netz-stadt-20260112T020000Z</c>; the id of its file too.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for.</summary>
    public required ModelKind Kind { get; init; }

    /// <summary>The network or coupling it is used for.</summary>
    public required string Asset { get; init; }

    /// <summary>Where it came from.</summary>
    public required ModelOrigin Origin { get; init; }

    /// <summary>The method that trained it, in a word.</summary>
    public required string Algorithm { get; init; }

    /// <summary>The package that trained it, with its version.</summary>
    public required string Package { get; init; }

    /// <summary>What drawing started from.</summary>
    public required int Seed { get; init; }

    /// <summary>The readings it learned from.</summary>
    public required TimeWindow Window { get; init; }

    /// <summary>How many rows it learned from.</summary>
    public required int Rows { get; init; }

    /// <summary>What it looks at, by name.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>The scores its training noted, by name.</summary>
    public IReadOnlyDictionary<string, double> TrainingScores { get; init; } = new Dictionary<string, double>();

    /// <summary>When it was trained, UTC.</summary>
    public required DateTimeOffset TrainedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public ModelState State { get; init; } = ModelState.Challenger;

    /// <summary>Since when it stands there, UTC.</summary>
    public required DateTimeOffset StateSince { get; init; }

    /// <summary>Why it stands there.</summary>
    public BilingualText Reason { get; init; } = BilingualText.Empty;

    /// <summary>How it did when it was last judged; null before.</summary>
    public ContestScores? Scores { get; init; }
}
