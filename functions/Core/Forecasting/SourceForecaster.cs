namespace SektorKopplung.Core.Forecasting;

/// <summary>Heat a source or data centre will have to give, from its usual week or its recent level (Wärmeangebotsprognose).</summary>
/// <remarks>
/// See docs/formulas.md. It follows the usual week (<c>schedule</c>) or goes on from the latest value (<c>level</c>), whichever was
/// closer lately. With less than 14 days or gaps in more than 40 % of the hours it falls back to <c>persistence</c> with a wide
/// band and says so in <see cref="Forecast.Note"/>. Deterministic, pure, safe to use from many threads.
/// </remarks>
public sealed class SourceForecaster : IForecaster
{
    /// <summary>How much of a long history it learns from [days]: a year-old shift plan is none.</summary>
    public const int LongestHistoryDays = 84;

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
        var history = MeasuredHistory.Of(request, LongestHistoryDays);
        if (!history.IsEnough)
        {
            return new PersistenceForecaster(history.WhyNot("a week's profile"));
        }

        var rows = TrainingRows.Of(history.Grid);
        var outages = OutageRates.Learn(history.Grid);
        var horizon = LinearFit.HorizonOf(request);
        var record = new TrainingRecord("schedule", history.Window, rows.Scale, history.MeanCelsius, "");
        IForecaster running = ScheduleOrLevel.IsLevelCloser(history.Grid, outages, horizon)
            ? LevelForecaster.Learn(rows, horizon, record with { Model = "level" })
            : TrainedForecaster.Learn(rows, WeekProfile.Fit(rows), horizon, record);
        return new OutageForecaster(new StandstillForecaster(running), outages);
    }
}
