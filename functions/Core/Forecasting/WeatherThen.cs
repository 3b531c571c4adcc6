using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Two simple answers to what was known of the weather at an instant gone by.</summary>
public static class WeatherThen
{
    /// <summary>No weather forecast was known: what a monitor without one would have assumed, see <see cref="OutdoorOutlook"/>.</summary>
    /// <param name="measured">What was measured; of it nothing from the instant on is looked at.</param>
    public static IWeatherThen WithoutForecast(WeatherView measured) => new NoForecast(measured);

    /// <summary>
    /// The weather measured later, as if the weather forecast had been perfect: an assumption that flatters, to be named with
    /// every result it gives.
    /// </summary>
    /// <param name="measured">What was measured.</param>
    public static IWeatherThen AsMeasuredLater(WeatherView measured) => new Perfect(measured);

    /// <summary>The hours of a series before an instant.</summary>
    public static HourlySeries Before(HourlySeries series, DateTimeOffset instant)
    {
        ArgumentNullException.ThrowIfNull(series);
        var known = (int)Math.Clamp(Math.Ceiling((instant - series.Start).TotalHours), 0, series.Count);
        return known == series.Count ? series : new(series.Start, [.. series.Values.Take(known)]);
    }

    private sealed class NoForecast(WeatherView measured) : IWeatherThen
    {
        private static readonly Dictionary<int, double> Nothing = [];

        public WeatherView At(DateTimeOffset issuedAt, int horizonHours) => new(
            OutdoorOutlook.Expect(Before(measured.Outdoor, issuedAt), Nothing, issuedAt, horizonHours).Outdoor,
            measured.Others.ToDictionary(one => one.Key, one => Before(one.Value, issuedAt)));
    }

    private sealed class Perfect(WeatherView measured) : IWeatherThen
    {
        public WeatherView At(DateTimeOffset issuedAt, int horizonHours) => measured;
    }
}
