using System.CommandLine;
using SektorKopplung.Simulators.Cli.Playing;
using SektorKopplung.Simulators.Plants.Scenarios;

namespace SektorKopplung.Simulators.Cli.CommandLine;

/// <summary>The options of <c>simulate scenario</c>.</summary>
internal sealed class ScenarioOptions
{
    private readonly Option<long> _seed = new("--seed")
    {
        Description = "Seed of everything random.",
        DefaultValueFactory = _ => 1,
        CustomParser = Words.Seed,
        HelpName = "number",
    };

    private readonly Option<double> _speed = new("--speed")
    {
        Description = "Simulated seconds per second; 0 or 'max' for as fast as possible (then the week ends it).",
        DefaultValueFactory = _ => 60,
        CustomParser = Words.Speed,
        HelpName = "factor",
    };

    private readonly Option<DateTimeOffset?> _start = new("--start")
    {
        Description = "Simulated time at which the week begins; a Monday morning by default.",
        CustomParser = Words.Instant,
        HelpName = "time",
    };

    private readonly Option<DateTimeOffset?> _epoch = new("--epoch")
    {
        Description = "Wall-clock time at which the simulated week begins; now by default.",
        CustomParser = Words.Instant,
        HelpName = "time",
    };

    private readonly Option<int> _historyDays = new("--history-days")
    {
        Description = "Days of quarter-hourly readings before the week, sent beside the live ones.",
        DefaultValueFactory = _ => 56,
        CustomParser = Words.Days,
        HelpName = "days",
    };

    private readonly Option<TimeSpan?> _for = new("--for")
    {
        Description = "Ends after this time, e.g. 60s.",
        CustomParser = Words.Duration,
        HelpName = "duration",
    };

    private readonly Option<DeliveryTarget?> _to = new("--to")
    {
        Description = "mqtt://host:port, mqtts://user:password@host:port, stdout or file:PATH; mqtt://127.0.0.1:1883 by default.",
        CustomParser = Words.Target,
        HelpName = "target",
    };

    private readonly Option<string?> _progress = new("--progress")
    {
        Description = "'json' prints one JSON line per second on standard error.",
        HelpName = "json",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Says nothing but the JSON summary." };

    public ScenarioOptions()
    {
        _progress.AcceptOnlyFromAmong("json");
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _seed, _speed, _start, _epoch, _historyDays, _for, _to, _progress, _json })
        {
            command.Options.Add(option);
        }
    }

    public PlayOrder Read(ParseResult parsed, Scenario scenario) => new()
    {
        Settings = new ScenarioSettings(
            scenario, WholeMinute(parsed.GetValue(_start) ?? scenario.DefaultStart), parsed.GetValue(_seed)),
        Speed = parsed.GetValue(_speed),
        Epoch = parsed.GetValue(_epoch),
        HistoryDays = parsed.GetValue(_historyDays),
        Limit = parsed.GetValue(_for),
        Target = parsed.GetValue(_to) ?? DeliveryTarget.LocalBroker,
        ReportsProgress = parsed.GetValue(_progress) is not null,
        IsQuiet = parsed.GetValue(_json),
    };

    private static DateTimeOffset WholeMinute(DateTimeOffset instant)
        => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMinute));
}
