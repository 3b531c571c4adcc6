namespace SektorKopplung.Pipeline.Ports;

/// <summary>A mean over one step of a chart.</summary>
/// <param name="Time">Start of the step, UTC.</param>
/// <param name="Value">The mean in the canonical unit.</param>
public readonly record struct SeriesPoint(DateTimeOffset Time, double Value);
