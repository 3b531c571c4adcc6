using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Weather;

/// <summary>What a weather service expected at one instant (Wetterprognose).</summary>
/// <param name="IssuedAt">When the service made it, UTC.</param>
/// <param name="Source">Whose it is, as shown to people.</param>
/// <param name="Series">Hourly means by <see cref="WeatherQuantities"/>; a quantity that was not given is missing.</param>
public sealed record WeatherForecast(
    DateTimeOffset IssuedAt, string Source, IReadOnlyDictionary<string, HourlySeries> Series)
{
    /// <summary>The expected mean of the hour an instant falls into; null where nothing was forecast.</summary>
    public double? At(string quantity, DateTimeOffset instant)
        => Series.TryGetValue(quantity, out var series) ? series.At(instant) : null;

    /// <summary>The forecast without the hours from <paramref name="end"/> on.</summary>
    public WeatherForecast Until(DateTimeOffset end) => this with
    {
        Series = Series.ToDictionary(pair => pair.Key, pair => new HourlySeries(
            pair.Value.Start, [.. pair.Value.Values.TakeWhile((_, i) => pair.Value.HourAt(i) < end)])),
    };
}
