namespace SektorKopplung.Simulators.Plants.Events;

/// <summary>One thing that goes wrong between two times after the start of a scenario, end excluded.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Target">The asset it happens to; empty for a cold spell.</param>
/// <param name="From">When it begins, after the start of the scenario.</param>
/// <param name="To">When it is repaired.</param>
/// <param name="Magnitude">How much: kelvins of a cold spell, m3/h of a leak; otherwise not used.</param>
public sealed record PlantEvent(PlantEventKind Kind, string Target, TimeSpan From, TimeSpan To, double Magnitude = 0);
