using System.CommandLine;
using System.Globalization;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Forecasting.Backtesting;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>Options that say what is forecast when.</summary>
internal sealed class PlanArguments
{
    private const int LongestHorizon = 168;
    private const int MostParts = 100;

    private readonly Option<int> _horizon = new("--horizon")
    {
        Description = "Hours ahead, 1 to 168: 1 the next hour, 24 the coming day.",
        HelpName = "HOURS",
        DefaultValueFactory = _ => 24,
    };

    private readonly Option<string> _issue = BacktestForecastCommand.Choice(
        "--issue", "daily: at local midnight, all hours scored. hourly: every hour, only the last hour of the horizon scored. auto: hourly for one hour ahead, else daily.",
        "auto", "daily", "hourly");

    private readonly Option<string> _retrain = BacktestForecastCommand.Choice("--retrain", "How often to learn anew during the test.", "month", "week", "none");
    private readonly Option<string?> _season = BacktestForecastCommand.Text(
        "--season-from", "Test season by season from the second on, learning anew at this day of each year, e.g. 07-01.", "MM-DD");

    private readonly Option<int?> _folds = new("--folds") { Description = "Learn anew for each of so many equal parts of the test instead.", HelpName = "N" };
    private readonly Option<string> _weatherAhead = BacktestForecastCommand.Choice(
        "--temperature-ahead", "Weather of the forecast hours: measured, an assumption, as if the weather forecast had been perfect; or only what was known when a forecast was issued.",
        "measured", "known");

    /// <summary>The first tested time.</summary>
    public Option<string?> TrainUntil { get; } = BacktestForecastCommand.Text(
        "--train-until", "Learn from what lies before, test from then to the end. Without it the last quarter is tested.", "TIME");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _horizon, _issue, TrainUntil, _retrain, _season, _folds, _weatherAhead })
        {
            command.Add(option);
        }
    }

    /// <summary>The plan but for its first tested hour.</summary>
    public BacktestPlan Plan(ParseResult parsed, ForecastCalendar calendar)
    {
        var horizon = parsed.GetValue(_horizon);
        if (horizon is < 1 or > LongestHorizon)
        {
            throw CommandFailedException.BadInput($"--horizon: {horizon} is not between 1 and {LongestHorizon} hours.");
        }

        var plan = new BacktestPlan
        {
            HorizonHours = horizon,
            IsIssuedHourly = parsed.GetValue(_issue) switch { "auto" => horizon == 1, var word => word == "hourly" },
            TestStart = DateTimeOffset.UnixEpoch,
            Retraining = parsed.GetValue(_retrain) switch { "none" => Retraining.None, "week" => Retraining.Week, _ => Retraining.Month },
            IsWeatherKnownAhead = parsed.GetValue(_weatherAhead) == "measured",
            Calendar = calendar,
        };
        return (parsed.GetValue(_season), parsed.GetValue(_folds)) switch
        {
            (null, null) => plan,
            ({ } season, null) => plan with { Retraining = Retraining.Season, SeasonStart = Season(season) },
            (null, { } parts and >= 1 and <= MostParts) => plan with { Retraining = Retraining.Parts, Parts = parts },
            (null, { } parts) => throw CommandFailedException.BadInput($"--folds: {parts} is not between 1 and {MostParts}."),
            _ => throw CommandFailedException.BadInput("Give --season-from or --folds, not both."),
        };
    }

    private static (int Month, int Day) Season(string text)
        => DateOnly.TryParseExact($"2023-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day.Month, day.Day)
            : throw CommandFailedException.BadInput($"--season-from: '{text}' is no day such as 07-01.");
}
