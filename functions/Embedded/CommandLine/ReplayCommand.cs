using System.CommandLine;
using System.CommandLine.Parsing;
using SektorKopplung.Embedded.Hosting;
using SektorKopplung.Embedded.Replay;
using SektorKopplung.Mqtt.Publishing;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary><c>replay</c>: sends recorded tables through MQTT.</summary>
internal sealed class ReplayCommand
{
    private const double FastestSpeed = 1e6;

    private readonly Option<string[]> _files = new("--file")
    {
        Description = "CSV table; give it several times for several tables.",
        HelpName = "CSV",
        Required = true,
    };

    private readonly Option<string[]> _mappings = new("--mapping")
    {
        Description = "What its columns are; one for each --file, in the same order.",
        HelpName = "JSON",
        Required = true,
    };

    private readonly Option<DateTimeOffset?> _from = Instant("--from", "First time to send; the first in the tables where not given.");
    private readonly Option<DateTimeOffset?> _until = Instant("--until", "Time before which to stop; after the last in the tables where not given.");

    private readonly Option<double> _speed = new("--speed")
    {
        Description = "Recorded seconds per second, or 'max'.",
        HelpName = "FACTOR",
        DefaultValueFactory = _ => double.PositiveInfinity,
        CustomParser = Speed,
    };

    private readonly Option<string?> _to = new("--to")
    {
        Description = "Send to a monitor or broker that already runs, e.g. mqtt://127.0.0.1:1883, instead of starting one.",
        HelpName = "URL",
    };

    private readonly Option<string?> _site = new("--site") { Description = "The site file of the monitor to start.", HelpName = "FILE" };

    private readonly Option<string> _data = new("--data")
    {
        Description = "Directory where the started monitor keeps everything.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    private readonly Option<bool> _stay = new("--stay") { Description = "Keep the started monitor and its page until Ctrl+C." };

    private readonly HostArguments _host = new();

    public static Command Create()
    {
        var own = new ReplayCommand();
        var command = new Command("replay", "Send recorded tables through MQTT and let the monitor recommend from them.")
        {
            own._files, own._mappings, own._from, own._until, own._speed, own._to, own._site, own._data, own._stay,
        };
        own._host.AddTo(command, withNetwork: false);
        command.Runs(own.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var tables = Tables(parsed.GetValue(_files)!, parsed.GetValue(_mappings)!);
        var window = ReplayRun.WindowOf(tables, parsed.GetValue(_from), parsed.GetValue(_until));
        var run = new ReplayRun(tables, window, parsed.GetValue(_speed));
        if (parsed.GetValue(_to) is { } address)
        {
            var sent = await run.SendAsync(Broker(address), CancellationToken.None);
            parsed.Answer(sent, sent.Lines());
            return ExitCode.Ok;
        }

        await run.RunAsync(Monitor(parsed), async (host, summary) =>
        {
            parsed.Answer(summary, summary.Lines());
            if (parsed.GetValue(_stay))
            {
                await Console.Error.WriteLineAsync($"The page is at {host.Http}. Ctrl+C stops.");
                await host.WaitForShutdownAsync(CancellationToken.None);
            }
        });
        return ExitCode.Ok;
    }

    private MonitorOptions Monitor(ParseResult parsed)
        => _host.ApplyForOwnPublisher(parsed, new MonitorOptions
        {
            DataDirectory = Path.GetFullPath(parsed.GetValue(_data)!),
            Site = SiteFiles.Load(parsed.GetValue(_site)
                ?? throw CommandFailedException.BadInput("Give the site file with --site, or a running monitor with --to.")),
        });

    private static List<ReplayTable> Tables(string[] files, string[] mappings)
        => files.Length == mappings.Length
            ? [.. files.Zip(mappings, ReplayTable.Open)]
            : throw CommandFailedException.BadInput($"{files.Length} --file and {mappings.Length} --mapping: give one mapping for each file.");

    private static MqttPublisherOptions Broker(string address)
        => MqttPublisherOptions.Parse(address, ReplayRun.ClientId)
            ?? throw CommandFailedException.BadInput($"--to: '{address}' is no address such as mqtt://127.0.0.1:1883.");

    private static double Speed(ArgumentResult argument)
        => argument.Tokens is [{ Value: "max" }]
            ? double.PositiveInfinity
            : Words.Speed(argument, FastestSpeed, ", and not 'max'");

    private static Option<DateTimeOffset?> Instant(string name, string description)
        => new(name) { Description = description, HelpName = "TIME", CustomParser = Words.Instant };
}
