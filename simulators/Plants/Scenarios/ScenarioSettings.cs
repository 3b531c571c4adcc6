namespace SektorKopplung.Simulators.Plants.Scenarios;

/// <summary>A scenario, when it begins and by which chance; the same settings always give the same readings.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Start">When its week begins.</param>
/// <param name="Seed">The seed of everything random.</param>
public sealed record ScenarioSettings(Scenario Scenario, DateTimeOffset Start, long Seed);
