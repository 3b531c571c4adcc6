namespace SektorKopplung.Core.Forecasting;

/// <summary>
/// What was known of the weather at instants gone by (damaliger Kenntnisstand), so that a backtest sees no more than a forecast
/// of then could. Immutable, safe to use from many threads.
/// </summary>
public interface IWeatherThen
{
    /// <summary>The weather measured before an instant and expected after it, from what was known then.</summary>
    /// <param name="issuedAt">The instant, UTC; a full hour.</param>
    /// <param name="horizonHours">How many hours, the first being that of <paramref name="issuedAt"/>.</param>
    WeatherView At(DateTimeOffset issuedAt, int horizonHours);
}
