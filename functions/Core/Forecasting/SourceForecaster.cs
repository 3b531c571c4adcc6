namespace SektorKopplung.Core.Forecasting;

/// <summary>Heat a source or data centre will have to give, from its usual week or its recent level (Wärmeangebotsprognose).</summary>
/// <remarks>
/// See docs/formulas.md. It follows the usual week (<c>schedule</c>) where that was clearly closer lately, and else goes on from the
/// latest value (<c>level</c>). With less than 14 days or gaps in more than 40 % of the hours it falls back to <c>persistence</c> with a wide
/// band and says so in <see cref="Forecast.Note"/>. Deterministic, pure, safe to use from many threads.
/// </remarks>
public sealed class SourceForecaster : IForecaster
{
    /// <summary>How much of a long history a week is learned from [days]: a year-old shift plan is none.</summary>
    public const int LongestHistoryDays = 84;

    /// <summary>How much of a long history the weights of a level are learned from [days]: jumps are rare and stay alike.</summary>
    public const int LongestLevelDays = 365;

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

        var outages = OutageRates.Learn(history.Grid);
        var horizon = LinearFit.HorizonOf(request);
        IForecaster running = ScheduleOrLevel.KeepsToItsWeek(history.Grid, outages, horizon)
            ? Schedule(history, horizon)
            : Level(MeasuredHistory.Of(request, LongestLevelDays), horizon);
        return new OutageForecaster(new StandstillForecaster(running), outages);
    }

    private static TrainedForecaster Schedule(MeasuredHistory history, int horizon)
    {
        var rows = TrainingRows.Of(history.Grid);
        return TrainedForecaster.Learn(rows, WeekProfile.Fit(rows), horizon, Record("schedule", history, rows));
    }

    private static LevelForecaster Level(MeasuredHistory history, int horizon)
    {
        var rows = TrainingRows.Of(history.Grid);
        return LevelForecaster.Learn(rows, horizon, Record("level", history, rows));
    }

    private static TrainingRecord Record(string model, MeasuredHistory history, TrainingRows rows)
        => new(model, history.Window, rows.Scale, history.MeanCelsius, "");
}
