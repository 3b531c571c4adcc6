using System.CommandLine;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Forecasting.Backtesting;
using SektorKopplung.Embedded.Backtest;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary><c>backtest forecast</c>: forecasts the past of any CSV file and says how far off that would have been.</summary>
internal sealed class BacktestForecastCommand
{
    private readonly Option<string> _file = Text("--file", "The recorded table, hourly or finer.", "CSV", isRequired: true);
    private readonly Option<string> _time = Text("--time", "The column with the time; DATE+TIME for two columns.", "COL", isRequired: true);
    private readonly Option<string> _target = Text("--target", "The column to forecast.", "COL", isRequired: true);
    private readonly Option<string?> _temperature = Text("--temperature", "The column with the outdoor temperature [°C].", "COL");
    private readonly Option<string?> _also = Text("--also", "Other measured columns of the plant, known only until the forecast is issued.", "COL,COL");
    private readonly Option<string?> _weather = Text("--weather", "Other columns of weather, e.g. wind_speed=ff,global_radiation=ghi.", "[NAME=]COL,…");
    private readonly Option<string?> _forecasts = Text("--weather-forecasts", "Recorded weather forecasts (CSV: issued_at, time, outdoor_temperature …); of them only what was known then is used.", "CSV");
    private readonly Option<string?> _where = Text("--where", "Only rows in which a column has this value, e.g. meter=4711.", "COL=VALUE");

    private readonly TableArguments _table = new();
    private readonly PlanArguments _plan = new();

    private readonly Option<string?> _model = Text("--model", $"What learns: {string.Join(", ", BacktestModels.Names)} (the best on held-back weeks). Without it the demand forecast of this build where there is a temperature, else the better of source and ridge.", "NAME");
    private readonly Option<string> _peers = Choice("--peers", "Compare with scikit-learn's HistGradientBoosting where python3-sklearn is installed.", "auto", "none");
    private readonly Option<string?> _predictions = Text("--predictions", "Write every compared hour to this CSV file.", "FILE");
    private readonly Option<string?> _plot = Text("--plot", "Draw worst and median day and the errors into this SVG file.", "FILE");

    public static Command Create()
    {
        var own = new BacktestForecastCommand();
        var command = new Command("forecast", "Forecast the last part of a recorded table, hour by hour as it would have been then, and compare.")
        {
            own._file, own._time, own._target, own._temperature, own._also, own._weather, own._forecasts, own._where,
            own._model, own._peers, own._predictions, own._plot,
        };
        own._table.AddTo(command);
        own._plan.AddTo(command);
        command.Runs(parsed => Task.FromResult(own.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var input = Input(parsed);
        var outcome = BacktestRun.Run(input);
        if (input.PredictionsPath is { } path)
        {
            PredictionsFile.Write(path, outcome);
        }

        if (input.PlotPath is { } plot)
        {
            var title = $"{outcome.ModelName}: '{input.Table.Columns[0]}' of {Path.GetFileName(input.Table.Path)}";
            PredictionsFile.Save(_plot.Name, plot, BacktestPlot.Svg(title, input.Unit, outcome.Rows, outcome.Plan));
        }

        parsed.Answer(BacktestDocument.Of(outcome), BacktestWords.Lines(outcome));
        return ExitCode.Ok;
    }

    private BacktestInput Input(ParseResult parsed)
    {
        var (target, temperature) = (parsed.GetValue(_target)!, parsed.GetValue(_temperature));
        var weather = WeatherColumns.Parse(List(parsed.GetValue(_weather)));
        var also = List(parsed.GetValue(_also)).Where(column => column != target && column != temperature).ToList();
        var zone = _table.Zone(parsed);
        var unit = parsed.GetValue(_table.Unit) ?? "";
        RequireOneUse(target, weather, also);
        string[] columns = [target, .. temperature is null ? Array.Empty<string>() : [temperature], .. weather.Values, .. also];
        return new()
        {
            Table = new()
            {
                Path = parsed.GetValue(_file)!,
                TimeColumns = parsed.GetValue(_time)!.Split('+'),
                Columns = [.. columns.Distinct()],
                Zone = zone,
                Delimiter = _table.Delimiter(parsed),
                HasDecimalComma = _table.HasDecimalComma(parsed),
                Where = Filter(parsed.GetValue(_where)),
            },
            Reading = _table.Reading(parsed) with { Temperature = temperature, Related = also, Weather = weather },
            Plan = Plan(parsed, temperature),
            TrainUntil = parsed.GetValue(_plan.TrainUntil),
            Model = parsed.GetValue(_model),
            Unit = unit,
            WantsPeer = parsed.GetValue(_peers) == "auto",
            PredictionsPath = parsed.GetValue(_predictions),
            PlotPath = parsed.GetValue(_plot),
        };
    }

    private BacktestPlan Plan(ParseResult parsed, string? temperature)
    {
        var plan = _plan.Plan(parsed, new ForecastCalendar(_table.CalendarZone(parsed), _table.State(parsed)));
        if (parsed.GetValue(_forecasts) is not { } path)
        {
            return plan;
        }

        return temperature is null
            ? throw CommandFailedException.BadInput("--weather-forecasts needs --temperature, the temperature that was measured.")
            : plan with { IsWeatherKnownAhead = false, Outlooks = WeatherForecastsFile.Read(path) };
    }

    // A column in two roles would be known ahead in one and not in the other.
    private void RequireOneUse(string target, IReadOnlyDictionary<string, string> weather, IEnumerable<string> also)
    {
        var uses = new[] { (Option: _target.Name, Column: target) }
            .Concat(weather.Values.Select(column => (Option: _weather.Name, Column: column)))
            .Concat(also.Distinct().Select(column => (Option: _also.Name, Column: column)));
        if (uses.GroupBy(use => use.Column).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw CommandFailedException.BadInput(
                $"The column '{twice.Key}' is named twice ({string.Join(" and ", twice.Select(use => use.Option))}); each column has one use.");
        }

        var clash = also.FirstOrDefault(weather.ContainsKey);
        if (clash is not null)
        {
            throw CommandFailedException.BadInput($"'{clash}' is a column of {_also.Name} and a name in {_weather.Name}; give the weather another name.");
        }
    }

    private static (string Column, string Value)? Filter(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var sign = text.IndexOf('=', StringComparison.Ordinal);
        return sign > 0
            ? (text[..sign], text[(sign + 1)..])
            : throw CommandFailedException.BadInput($"--where: '{text}' is not COL=VALUE.");
    }

    private static string[] List(string? text)
        => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    internal static Option<string> Text(string name, string description, string help, bool isRequired)
        => new(name) { Description = description, HelpName = help, Required = isRequired };

    internal static Option<string?> Text(string name, string description, string help)
        => new(name) { Description = description, HelpName = help };

    /// <summary>One of a few words; the first is the default.</summary>
    internal static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
