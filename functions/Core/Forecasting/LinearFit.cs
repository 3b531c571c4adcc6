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
    private const int StagedHarmonics = 11;
    private const int PlainHarmonics = 3;
    private const double StageGain = 0.97;

    /// <summary>Learns; null where not even a day's shape can be learned.</summary>
    public static LinearFit? Of(ForecastRequest request)
    {
        var history = MeasuredHistory.Of(request, RidgeForecaster.LongestHistoryDays);
        return history.MeasuredHours < MeasuredHistory.FewestHoursForShape ? null : Of(history, HorizonOf(request));
    }

    /// <summary>Learns from a history with enough hours for a day's shape; a network that is shut off at times gets an on-off
    /// stage where that makes past forecasts better.</summary>
    public static LinearFit Of(MeasuredHistory history, int horizon)
    {
        var rows = TrainingRows.Of(history.Grid);
        var plain = Of(history, rows, RidgeRegression.Fit(rows, FeaturesOf(history, rows)), horizon);
        if (!plain.IsDetailed || !OnStage.IsWorthwhile(rows))
        {
            return plain;
        }

        var features = ((RidgeExpectation)plain.Fitted.Expectation).Features;
        var staged = Of(history, rows, StagedExpectation.Fit(
            rows, new LoadFeatures(features.LimitCelsius, StagedHarmonics, true) { Weather = features.Weather }), horizon);
        return staged.ErrorOfPast(horizon) < StageGain * plain.ErrorOfPast(horizon) ? staged : plain;
    }

    /// <summary>For how many hours ahead a request's model learns: a day at least.</summary>
    public static int HorizonOf(ForecastRequest request) => Math.Max(24, request.HorizonHours);

    /// <summary>The errors of forecasts issued in the past, on days the expectation was not fitted on.</summary>
    public IEnumerable<PastError> PastErrors(int horizon)
    {
        var errors = Fitted.HeldOutErrors;
        foreach (var origin in LagCorrection.Origins(errors.Length))
        {
            var recent = RecentErrors.Of(errors, origin);
            for (var lead = 0; lead < horizon && origin + lead < errors.Length; lead++)
            {
                var hour = origin + lead;
                if (double.IsFinite(errors[hour]))
                {
                    var left = errors[hour] - Lags.At(errors, (origin, lead), recent);
                    var level = (Rows.Grid.Load[hour] / Rows.Scale) - left;
                    yield return new(lead, Rows.Grid.Day[hour], new(Rows.Grid.LocalHour[hour], level, recent.Unrest), left);
                }
            }
        }
    }

    private static LinearFit Of(MeasuredHistory history, TrainingRows rows, FittedExpectation fitted, int horizon)
    {
        var (model, reason) = history.IsEnough
            ? ("ridge", "")
            : ("climatology", history.WhyNot("weekdays and weather in detail"));
        return new(rows, fitted, LagCorrection.Fit(fitted.HeldOutErrors, horizon),
            new(model, history.Window, rows.Scale, history.MeanCelsius, ForecastNotes.Join(reason, history.NoteOnOutdoor)),
            history.IsEnough);
    }

    private static LoadFeatures FeaturesOf(MeasuredHistory history, TrainingRows rows) => history.IsEnough
        ? new LoadFeatures(HeatingLimit.Fit(rows), DetailedHarmonics, true) { Weather = WeatherColumn.Of(rows.Grid) }
        : new LoadFeatures(HeatingLimit.Default, PlainHarmonics, false);

    private double ErrorOfPast(int horizon) => PastErrors(horizon).Select(error => Math.Abs(error.Value)).DefaultIfEmpty(0).Average();
}
