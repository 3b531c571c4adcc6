using System.CommandLine;
using SektorKopplung.Embedded.Hosting;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary><c>serve</c>: runs the monitor of a real site.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description = "Directory where everything is kept.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data",
        };
        var site = new Option<string?>("--site")
        {
            Description = "The site file; site.json in the data directory where not given.",
            HelpName = "FILE",
        };
        var host = new HostArguments();
        var command = new Command("serve", "Run the monitor of a site.") { data, site };
        host.AddTo(command, withNetwork: true);
        command.Runs(parsed =>
        {
            var directory = Path.GetFullPath(parsed.GetValue(data)!);
            var options = new MonitorOptions
            {
                DataDirectory = directory,
                Site = SiteFiles.Load(SiteFileOf(parsed.GetValue(site), directory)),
            };
            return ServeAsync(parsed, host.Apply(parsed, options));
        });
        return command;
    }

    private static async Task<int> ServeAsync(ParseResult parsed, MonitorOptions options)
    {
        await using var host = await MonitorHost.StartAsync(options, null, CancellationToken.None);
        parsed.Answer(
            new
            {
                site = options.Site.Name,
                http = host.Http,
                mqtt = host.Mqtt?.ToString(),
                mqtts = host.Mqtts?.ToString(),
                data = options.DataDirectory,
            },
            $"{options.Site.Name}: page and interface {host.Http}, MQTT {host.Mqtt?.ToString() ?? "off"}, "
                + $"MQTTS {host.Mqtts?.ToString() ?? "off"}, data in {options.DataDirectory}. Ctrl+C stops.");
        await host.WaitForShutdownAsync(CancellationToken.None);
        return ExitCode.Ok;
    }

    private static string SiteFileOf(string? given, string directory)
    {
        var usual = Path.Combine(directory, "site.json");
        return given ?? (File.Exists(usual)
            ? usual
            : throw CommandFailedException.BadInput(
                $"Which town? Name its site file with --site, or put it at {usual}; 'site init' makes one."));
    }
}
