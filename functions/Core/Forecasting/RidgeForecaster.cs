namespace SektorKopplung.Core.Forecasting;

/// <summary>Heat load of a network from weather, calendar and the last days (Wärmelastprognose).</summary>
/// <remarks>
/// Ridge regression, linear in heating degrees, see docs/formulas.md. With less than 14 days or gaps in more than 40 % of the
/// hours it falls back to the day's shape with a temperature slope (<c>climatology</c>), then to <c>persistence</c>, and says so
/// in <see cref="Forecast.Note"/>. Deterministic, pure, safe to use from many threads.
/// </remarks>
public sealed class RidgeForecaster : IForecaster
{
    /// <summary>How much of a long history it learns from [days].</summary>
    public const int LongestHistoryDays = 1_200;

    /// <inheritdoc/>
    public Forecast Predict(ForecastRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ForecastWithScore.Of(Train, request);
    }

    /// <summary>Learns from the history of a request; the result forecasts later requests without learning again.</summary>
    /// <param name="request">Everything measured before its hour is learned from.</param>
    /// <returns>A forecaster for the same series, safe to use from many threads.</returns>
    public static IForecaster Train(ForecastRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Train(request, null);
    }

    /// <summary>The same with trees on the linear model; one that knows only the day's shape stays without.</summary>
    internal static IForecaster Train(ForecastRequest request, ResidualModel? residual)
    {
        var history = MeasuredHistory.Of(request, LongestHistoryDays);
        return history.MeasuredHours < MeasuredHistory.FewestHoursForShape
            ? new PersistenceForecaster(history.WhyNot("a day's shape"))
            : TrainedForecaster.Learn(LinearFit.Of(history, LinearFit.HorizonOf(request)), LinearFit.HorizonOf(request), residual);
    }
}
