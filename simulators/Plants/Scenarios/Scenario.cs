using SektorKopplung.Simulators.Plants.Events;
using SektorKopplung.Simulators.Plants.Weather;

namespace SektorKopplung.Simulators.Plants.Scenarios;

/// <summary>A week of the town: its weather and what goes wrong.</summary>
public sealed record Scenario
{
    /// <summary>The name on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>When it begins unless told otherwise.</summary>
    public required DateTimeOffset DefaultStart { get; init; }

    /// <summary>The weather.</summary>
    public required WeatherPattern Weather { get; init; }

    /// <summary>What goes wrong.</summary>
    public IReadOnlyList<PlantEvent> Events { get; init; } = [];

    /// <summary>How long it is.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromDays(7);
}
