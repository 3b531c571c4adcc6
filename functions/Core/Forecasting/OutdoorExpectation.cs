using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>The outdoor temperature measured and expected, and how much of it is assumed (Temperaturerwartung).</summary>
/// <param name="Outdoor">Hourly means [°C], the horizon included.</param>
/// <param name="Basis">From what the assumed hours are.</param>
/// <param name="AssumedHours">How many hours of the horizon no forecast covers.</param>
/// <param name="BridgedHours">How many hours before the first forecast one run straight from the measured temperature.</param>
public sealed record OutdoorExpectation(HourlySeries Outdoor, OutdoorBasis Basis, int AssumedHours, int BridgedHours);
