using SektorKopplung.Core.Learning;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Pipeline.Training;

/// <summary>One kind of learned model: for what it is used, and what it learns from. Safe for concurrent use.</summary>
public interface IModelMethod
{
    /// <summary>The kind.</summary>
    ModelKind Kind { get; }

    /// <summary>The unit of what is expected, for sentences.</summary>
    string Unit { get; }

    /// <summary>The networks or couplings of the site that can have such a model.</summary>
    IReadOnlyList<string> Assets { get; }

    /// <summary>The series they learn from and look at.</summary>
    IEnumerable<SeriesKey> Series { get; }

    /// <summary>How many hours must have been measured before the days a contest is held on.</summary>
    int FewestHours { get; }

    /// <summary>Why a model file cannot be used, in a sentence; null where it can.</summary>
    string? Refuse(ModelFile model);

    /// <summary>What is known of a network or coupling at an instant; null where nothing was ever measured.</summary>
    Task<ILearningCase?> OpenAsync(string asset, DateTimeOffset now, CancellationToken cancellationToken);
}
