using SektorKopplung.Simulators.Cli.CommandLine;
using SektorKopplung.Simulators.Plants.Scenarios;

namespace SektorKopplung.Simulators.Cli.Playing;

/// <summary>What to play, how fast, and where to.</summary>
internal sealed record PlayOrder
{
    /// <summary>Scenario, start and seed.</summary>
    public required ScenarioSettings Settings { get; init; }

    /// <summary>Simulated seconds per second; infinity for as fast as possible.</summary>
    public required double Speed { get; init; }

    /// <summary>Wall-clock time of the start; null for now.</summary>
    public DateTimeOffset? Epoch { get; init; }

    /// <summary>Days before the start.</summary>
    public required int HistoryDays { get; init; }

    /// <summary>Wall-clock time after which it ends.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>Where to.</summary>
    public required DeliveryTarget Target { get; init; }

    /// <summary>Whether progress goes to standard error as JSON.</summary>
    public bool ReportsProgress { get; init; }

    /// <summary>Whether nothing is said to people.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether it goes as fast as it can.</summary>
    public bool IsUnpaced => double.IsPositiveInfinity(Speed);
}
