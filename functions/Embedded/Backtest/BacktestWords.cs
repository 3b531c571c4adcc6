using System.Globalization;
using SektorKopplung.Core.Forecasting.Backtesting;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>The outcome in lines for people.</summary>
internal static class BacktestWords
{
    private const int LinesPerLead = 8;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static IEnumerable<string> Lines(BacktestOutcome outcome)
        => [.. Heading(outcome), "", .. Table(outcome), "", .. Notes(outcome), .. ByLead(outcome), "", .. Data(outcome)];

    /// <summary>When it learns anew, in a word.</summary>
    public static string Retraining(BacktestPlan plan) => plan.Retraining switch
    {
        Core.Forecasting.Backtesting.Retraining.Season => string.Create(Invariant, $"season-from-{plan.SeasonStart.Month:00}-{plan.SeasonStart.Day:00}"),
        Core.Forecasting.Backtesting.Retraining.Parts => string.Create(Invariant, $"{plan.Parts}-folds"),
        var other => other.ToString().ToLowerInvariant(),
    };

    /// <summary>What is known of the weather to come, in a word.</summary>
    public static string Weather(BacktestOutcome outcome)
        => outcome.Data.Outdoor is null && outcome.Data.Weather.Count == 0 ? "none"
            : outcome.Plan switch { { IsWeatherKnownAhead: true } => "measured", { Outlooks.Count: > 0 } => "forecasts", _ => "none-known" };

    /// <summary>What is known of the weather to come, in a sentence.</summary>
    public static string WeatherSentence(BacktestOutcome outcome) => Weather(outcome) switch
    {
        "measured" => "Assumption: the weather of the forecast hours is that measured later, as if the weather forecast were perfect (--temperature-ahead known: only what was known then).",
        "forecasts" => string.Create(Invariant, $"Weather of the forecast hours: the newest of {outcome.Plan.Outlooks.Count} recorded forecasts then, at most 24 h old; without one, what was usual and the departure from it."),
        "none-known" => "Weather of the forecast hours: no forecast; what was usual and the departure from it, from what was measured before the forecast was issued.",
        _ => "No weather given.",
    };

    private static IEnumerable<string> Heading(BacktestOutcome outcome)
    {
        var (plan, zone) = (outcome.Plan, outcome.Plan.Calendar.Zone);
        var first = TimeZoneInfo.ConvertTime(plan.TestStart, zone);
        yield return string.Create(Invariant,
            $"{outcome.Input.Table.Path}: '{outcome.Input.Table.Columns[0]}'{UnitIn(outcome)}, {outcome.File.Rows} rows ({outcome.File.Format}), times in {outcome.Input.Table.Zone.Id}, days in {zone.Id}.");
        yield return string.Create(Invariant,
            $"Learned from what lies before {first:yyyy-MM-dd HH:mm}, then retrained ({Retraining(plan)}); {Issue(plan)}");
        yield return WeatherSentence(outcome);
        yield return $"Model: {outcome.ModelName} ({outcome.Why}).";
    }

    private static string Issue(BacktestPlan plan) => plan switch
    {
        { HorizonHours: 1 } => "a forecast of the next hour, every hour.",
        { IsIssuedHourly: true } => string.Create(Invariant, $"a forecast every hour, of which the {plan.HorizonHours}th hour ahead is scored."),
        { CoversLocalDay: true } => "a forecast at every local midnight, of which all hours of that day are scored.",
        _ => string.Create(Invariant, $"a forecast at every local midnight, of which all {plan.HorizonHours} hours are scored."),
    };

    private static IEnumerable<string> Table(BacktestOutcome outcome)
    {
        yield return $"{"",-32}{"MAE",10}{"RMSE",10}{"nMAE",9}{"MAPE",9}{"R2",8}{"MASE",8}";
        foreach (var score in outcome.Scores(withSuspects: true))
        {
            yield return Line(score);
        }

        if (outcome.WithWeatherOfThen is { } then)
        {
            yield return Line(new("model, weather as known then", then));
        }

        var suspects = outcome.Rows.Count(row => row.IsSuspect);
        if (suspects > 0)
        {
            yield return $"without the {suspects} suspect hours:";
            foreach (var score in outcome.Scores(withSuspects: false))
            {
                yield return Line(score);
            }
        }
    }

    private static string Line(ContenderScore score)
    {
        var own = score.Metrics;
        return $"{score.Name,-32}{Number(own.Mae),10}{Number(own.Rmse),10}{Percent(own.Nmae),9}{Percent(own.Mape),9}{Text(own.R2, "0.000"),8}{Text(own.Mase, "0.000"),8}";
    }

    private static IEnumerable<string> Notes(BacktestOutcome outcome)
    {
        var band = BandMetrics.Of(outcome.Rows);
        var own = outcome.Scores(withSuspects: true)[0].Metrics;
        yield return string.Create(Invariant,
            $"{own.Hours} hours compared in {outcome.Folds.Count} stretches{UnitIn(outcome)}; bias {Number(own.Bias)}; 80 % band covers {Percent(band.Coverage)}, mean width {Number(band.MeanWidth)}.");
        yield return string.Create(Invariant,
            $"nMAE = MAE / mean size. MAPE over the {own.MapeHours} hours above {100 * BacktestMetrics.MapeFloor:0} % of the mean. MASE against 'same hour yesterday' in the training data.");
        var without = outcome.Folds.Sum(fold => fold.HoursWithoutForecast);
        if (without > 0)
        {
            yield return string.Create(Invariant, $"{without} measured hours got no forecast, because nothing was known before.");
        }

        foreach (var note in outcome.Folds.Select(fold => fold.Note).Where(note => note.Length > 0).Distinct().Take(3))
        {
            yield return $"The model says: {note}";
        }

        yield return $"scikit-learn: {outcome.PeerNote}.";
        yield return string.Create(Invariant,
            $"{outcome.Seconds:0.0} s, scikit-learn {outcome.PeerSeconds:0.0} s, peak memory {outcome.PeakMemoryMegabytes:0} MB.");
    }

    private static IEnumerable<string> ByLead(BacktestOutcome outcome)
    {
        if (outcome.Plan.HorizonHours == 1 || outcome.Plan.IsIssuedHourly)
        {
            yield break;
        }

        yield return "MAE by hours ahead (same hour yesterday):";
        foreach (var part in GroupError.ByLead(outcome.Rows).Chunk(LinesPerLead))
        {
            yield return "  " + string.Join("  ", part.Select(one => $"{one.Key} h {Number(one.Mae)} ({Number(one.YesterdayMae)})"));
        }
    }

    private static IEnumerable<string> Data(BacktestOutcome outcome)
        => BacktestDocument.Findings(outcome).Select(one => one.First is { } first
            ? string.Create(Invariant, $"- {one.Sentence} First: {first:yyyy-MM-dd HH:mm}Z.")
            : $"- {one.Sentence}").DefaultIfEmpty("- Nothing to remark.").Prepend("Data:");

    private static string UnitIn(BacktestOutcome outcome) => outcome.Input.Unit.Length == 0 ? "" : $" in {outcome.Input.Unit}";

    private static string Number(double? value) => Text(value, Math.Abs(value ?? 0) >= 100 ? "0.0" : Math.Abs(value ?? 0) >= 1 ? "0.00" : "0.0000");

    private static string Percent(double? share) => share is { } value ? Text(100 * value, "0.0") + " %" : "-";

    private static string Text(double? value, string format) => value?.ToString(format, Invariant) ?? "-";
}
