namespace SektorKopplung.Core.TimeSeries;

/// <summary>A number at an instant, in the unit of its series.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Value">What; a finite number.</param>
public readonly record struct TimedValue(DateTimeOffset Time, double Value);
