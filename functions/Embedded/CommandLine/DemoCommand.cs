using System.CommandLine;
using SektorKopplung.Adapters.Local;
using SektorKopplung.Embedded.Demo;
using SektorKopplung.Embedded.Hosting;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary><c>demo</c>: a simulated town and the monitor that watches it.</summary>
internal sealed class DemoCommand
{
    private const double FastestSpeed = 600;

    private readonly Option<string> _scenario = new("--scenario")
    {
        Description = "The simulated week.",
        HelpName = string.Join('|', DemoPlan.Weeks.Keys),
        DefaultValueFactory = _ => "bad-week",
    };

    private readonly Option<double> _speed = new("--speed")
    {
        Description = $"Simulated seconds per second, up to {FastestSpeed}.",
        HelpName = "FACTOR",
        DefaultValueFactory = _ => 60,
        CustomParser = argument => Words.Speed(argument, FastestSpeed),
    };

    private readonly Option<long> _seed = new("--seed")
    {
        Description = "Seed of everything random.",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => 1,
        CustomParser = Words.Seed,
    };

    private readonly Option<TimeSpan?> _for = new("--for")
    {
        Description = "End after this time, e.g. 60s; until Ctrl+C where not given.",
        HelpName = "DURATION",
        CustomParser = Words.Duration,
    };

    private readonly Option<string> _data = new("--data")
    {
        Description = "Directory of the demo's data; an earlier demo in it is discarded.",
        HelpName = "DIR",
        DefaultValueFactory = _ => DemoDirectory.Default,
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Go on with the demo of the data directory instead of discarding it.",
    };

    private readonly HostArguments _host = new();

    public static Command Create()
    {
        var own = new DemoCommand();
        own._scenario.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } name && !DemoPlan.Weeks.ContainsKey(name))
            {
                result.AddError($"--scenario: '{name}' is none of {string.Join(", ", DemoPlan.Weeks.Keys)}.");
            }
        });
        var command = new Command("demo", "Play a simulated town and watch it; what happens without a command.")
        {
            own._scenario, own._speed, own._seed, own._for, own._data, own._resume,
        };
        own._host.AddTo(command, withNetwork: false);
        command.Runs(own.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var directory = Path.GetFullPath(parsed.GetValue(_data)!);
        var simulator = SimulatorProcess.Find();
        var options = Apply(parsed, directory, simulator);
        var plan = Prepare(parsed, directory);
        options = options with
        {
            Clock = new ScaledTimeProvider(plan.Start, plan.Epoch, plan.Speed),
            ClockSpeed = plan.Speed,
        };
        var summary = await new DemoRun(options, plan, simulator)
            .PlayAsync(parsed.GetValue(_for), host => Console.Error.WriteLine(
                $"{options.Site.Name} ({plan.Scenario}, {plan.Speed} times as fast): open {host.Http} in a browser; "
                + $"MQTT {host.Mqtt}, data in {directory}. Ctrl+C stops."));
        parsed.Answer(summary, summary.ToString());
        return ExitCode.Ok;
    }

    private DemoPlan Prepare(ParseResult parsed, string directory)
    {
        if (parsed.GetValue(_resume))
        {
            return DemoPlan.Resume(directory);
        }

        DemoDirectory.Clear(directory);
        var scenario = parsed.GetValue(_scenario)!;
        var plan = new DemoPlan(
            scenario, parsed.GetValue(_seed), parsed.GetValue(_speed), DemoPlan.Weeks[scenario], DateTimeOffset.UtcNow);
        plan.Save(directory);
        return plan;
    }

    private MonitorOptions Apply(ParseResult parsed, string directory, string simulator)
    {
        return _host.ApplyForOwnPublisher(parsed, new MonitorOptions
        {
            DataDirectory = directory,
            Kind = StoreKind.Demo,
            Site = SiteFiles.Load(SimulatorProcess.SiteFile(simulator)),
        });
    }
}
