using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>A weather forecast on record (aufgezeichnete Wetterprognose).</summary>
/// <param name="IssuedAt">From when it was known, UTC.</param>
/// <param name="Outdoor">Outdoor temperature [°C].</param>
/// <param name="Others">Other weather by name.</param>
public sealed record RecordedOutlook(
    DateTimeOffset IssuedAt, HourlySeries Outdoor, IReadOnlyDictionary<string, HourlySeries> Others);
