using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Forecasting;

/// <summary>What else is measured at a network besides its load; trees learn from it what the next hours will be.</summary>
public static class PlantSeries
{
    /// <summary>The quantities looked at.</summary>
    public static IReadOnlyList<string> Quantities { get; } = ["flow", "return_temperature", "supply_temperature"];

    /// <summary>The hourly means by quantity; a quantity without any is left out.</summary>
    /// <param name="store">The readings.</param>
    /// <param name="networkId">The network.</param>
    /// <param name="window">The hours.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static Task<IReadOnlyDictionary<string, HourlySeries>> ReadAsync(
        ITelemetryStore store, string networkId, TimeWindow window, CancellationToken cancellationToken)
        => ReadAsync(store, Quantities.Select(quantity => new SeriesKey(networkId, quantity)), window, cancellationToken);

    /// <summary>The hourly means of one asset's quantities, by quantity; a quantity without any is left out.</summary>
    /// <param name="store">The readings.</param>
    /// <param name="keys">The series, each of another quantity.</param>
    /// <param name="window">The hours.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<IReadOnlyDictionary<string, HourlySeries>> ReadAsync(
        ITelemetryStore store, IEnumerable<SeriesKey> keys, TimeWindow window, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, HourlySeries>();
        foreach (var key in keys)
        {
            var series = await store.HourlyMeansAsync(key, window, cancellationToken);
            if (series.Values.Any(value => value is not null))
            {
                found[key.Quantity] = series;
            }
        }

        return found;
    }
}
