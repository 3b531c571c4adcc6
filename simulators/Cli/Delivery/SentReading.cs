namespace SektorKopplung.Simulators.Cli.Delivery;

/// <summary>A reading on its way out.</summary>
/// <param name="Minute">When it was measured, minutes since 1970.</param>
/// <param name="Value">What was measured.</param>
internal readonly record struct SentReading(long Minute, double Value);
