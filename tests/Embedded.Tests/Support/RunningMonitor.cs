using System.Net;
using System.Text.Json;

namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>The program as a running monitor of the small site, and a caller of its HTTP interface.</summary>
internal sealed class RunningMonitor : IAsyncDisposable
{
    private RunningMonitor(ProgramRun program, JsonElement addresses, string? authority)
    {
        Program = program;
        Http = new(new Uri(addresses.GetProperty("http").GetString()!), authority);
        Mqtt = PortOf(addresses.GetProperty("mqtt").GetString());
        Mqtts = PortOf(addresses.GetProperty("mqtts").GetString());
    }

    public ProgramRun Program { get; }

    public MonitorCaller Http { get; }

    /// <summary>The port of the MQTT listener; 0 where there is none.</summary>
    public int Mqtt { get; }

    /// <summary>The port of the MQTT listener with TLS; 0 where there is none.</summary>
    public int Mqtts { get; }

    /// <summary>What every start needs: the small site, a directory, free ports.</summary>
    public static IReadOnlyList<string> Arguments(string directory, int mqtt = 0) =>
    [
        "serve", "--site", Repository.SmallSite, "--data", directory, "--http", "http://127.0.0.1:0", "--mqtt", $"{mqtt}",
    ];

    /// <summary>Starts it on a directory and waits until it says where it is.</summary>
    public static Task<RunningMonitor> StartAsync(string directory, int mqtt = 0) => StartAsync(Arguments(directory, mqtt));

    /// <summary>Starts it with other arguments.</summary>
    /// <param name="arguments">All but <c>--json</c>.</param>
    /// <param name="authority">PEM file of the certificate that is trusted; null means the system's.</param>
    public static Task<RunningMonitor> StartAsync(IEnumerable<string> arguments, string? authority = null)
        => StartAsync(ProgramRun.Start([.. arguments, "--json"]), authority);

    /// <summary>Starts it on a small disk.</summary>
    public static Task<RunningMonitor> StartAsync(SmallDisk disk)
        => StartAsync(ProgramRun.StartOn(disk, [.. Arguments(disk.Directory), "--json"]));

    private static async Task<RunningMonitor> StartAsync(ProgramRun program, string? authority = null)
    {
        try
        {
            return new(program, await program.FirstJsonAsync(), authority);
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Program.DisposeAsync();
    }

    private static int PortOf(string? address) => address is null ? 0 : IPEndPoint.Parse(address).Port;
}
