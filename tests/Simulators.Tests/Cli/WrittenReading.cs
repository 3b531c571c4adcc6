namespace SektorKopplung.Simulators.Tests.Cli;

/// <summary>A reading the program wrote.</summary>
internal sealed record WrittenReading(string Topic, DateTimeOffset Time, double Value, long Number);
