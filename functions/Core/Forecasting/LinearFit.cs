namespace SektorKopplung.Core.Forecasting;

/// <summary>The linear model of a load with everything it was learned from (lineares Modell).</summary>
/// <param name="Rows">What it learned from.</param>
/// <param name="Fitted">Expectation and its errors on held-out days.</param>
/// <param name="Lags">What the last days' deviations say.</param>
/// <param name="Record">How it came about.</param>
/// <param name="IsDetailed">Whether the history was enough for weekdays and weather in detail.</param>
internal sealed record LinearFit(
    TrainingRows Rows, FittedExpectation Fitted, LagCorrection Lags, TrainingRecord Record, bool IsDetailed)
{
    private const int DetailedHarmonics = 6;
    private const int PlainHarmonics = 3;

    /// <summary>Learns; null where not even a day's shape can be learned.</summary>
    public static LinearFit? Of(ForecastRequest request)
    {
        var history = MeasuredHistory.Of(request, RidgeForecaster.LongestHistoryDays);
        return history.MeasuredHours < MeasuredHistory.FewestHoursForShape ? null : Of(history, Math.Max(24, request.HorizonHours));
    }

    /// <summary>Learns from a history with enough hours for a day's shape.</summary>
    public static LinearFit Of(MeasuredHistory history, int horizon)
    {
        var rows = TrainingRows.Of(history.Grid);
        var features = history.IsEnough
            ? new LoadFeatures(HeatingLimit.Fit(rows), DetailedHarmonics, true)
            : new LoadFeatures(HeatingLimit.Default, PlainHarmonics, false);
        var (model, reason) = history.IsEnough
            ? ("ridge", "")
            : ("climatology", history.WhyNot("weekdays and weather in detail"));
        var fitted = RidgeRegression.Fit(rows, features);
        return new(rows, fitted, LagCorrection.Fit(fitted.HeldOutErrors, horizon),
            new(model, history.Window, rows.Scale, history.MeanCelsius, ForecastNotes.Join(reason, history.NoteOnOutdoor)),
            history.IsEnough);
    }
}
