using System.CommandLine;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Forecasting.Backtesting;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Embedded.Backtest;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>Options that say how a recorded table is written.</summary>
internal sealed class TableArguments
{
    private static readonly HashSet<string> EnergyUnits = new(StringComparer.OrdinalIgnoreCase) { "Wh", "kWh", "MWh", "GWh", "J", "kJ", "MJ", "GJ" };

    private readonly Option<string> _timeZone = Zoned("--time-zone", "Time zone of times without an offset.", LocalCalendar.TimeZoneId);
    private readonly Option<string?> _calendarZone = BacktestForecastCommand.Text(
        "--calendar-zone", "Time zone people live by where it is another, e.g. with times in UTC.", "ID");

    private readonly Option<string?> _state = BacktestForecastCommand.Text(
        "--state", "German state whose holidays count, e.g. Bavaria; the national ones without it.", "NAME");

    private readonly Option<string> _aggregate = BacktestForecastCommand.Choice(
        "--aggregate", "How values within an hour come together; auto: sum for a unit of energy as kWh, else mean.", "auto", "mean", "sum");

    private readonly Option<bool> _cumulative = new("--cumulative") { Description = "The target is a register that counts on; its increase per hour is forecast." };
    private readonly Option<string> _label = BacktestForecastCommand.Choice("--label", "What a time is of its interval.", "start", "end");
    private readonly Option<string> _delimiter = BacktestForecastCommand.Choice("--delimiter", "What separates columns.", "auto", ",", ";", "tab", "|");
    private readonly Option<string> _decimal = BacktestForecastCommand.Choice("--decimal", "The decimal mark.", "auto", "point", "comma");

    /// <summary>The unit of the target.</summary>
    public Option<string?> Unit { get; } = BacktestForecastCommand.Text("--unit", "Unit of the target, e.g. kW or kWh.", "UNIT");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _timeZone, _calendarZone, _state, Unit, _aggregate, _cumulative, _label, _delimiter, _decimal })
        {
            command.Add(option);
        }
    }

    public TimeZoneInfo Zone(ParseResult parsed) => FileTimeZone.Find(_timeZone.Name, parsed.GetValue(_timeZone)!);

    public TimeZoneInfo CalendarZone(ParseResult parsed)
        => parsed.GetValue(_calendarZone) is { } name ? FileTimeZone.Find(_calendarZone.Name, name) : Zone(parsed);

    public GermanState? State(ParseResult parsed)
    {
        if (parsed.GetValue(_state) is not { } name)
        {
            return null;
        }

        return Enum.TryParse<GermanState>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var state) && Enum.IsDefined(state)
            ? state
            : throw CommandFailedException.BadInput($"--state: there is no '{name}'; there are {string.Join(", ", Enum.GetNames<GermanState>())}.");
    }

    public char? Delimiter(ParseResult parsed) => parsed.GetValue(_delimiter) switch { "auto" => null, "tab" => '\t', var one => one![0] };

    public bool? HasDecimalComma(ParseResult parsed) => parsed.GetValue(_decimal) switch { "auto" => null, var one => one == "comma" };

    public TableReading Reading(ParseResult parsed) => new()
    {
        IsCumulative = parsed.GetValue(_cumulative),
        IsLabelledAtEnd = parsed.GetValue(_label) == "end",
        IsSummed = parsed.GetValue(_aggregate) switch
        {
            "auto" => EnergyUnits.Contains(parsed.GetValue(Unit) ?? ""),
            var one => one == "sum",
        },
    };

    private static Option<string> Zoned(string name, string description, string usual)
        => new(name) { Description = description, HelpName = "ID", DefaultValueFactory = _ => usual };
}
