using System.Globalization;
using System.Text.RegularExpressions;

namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>The program as a running demo, until it is asked to stop.</summary>
internal sealed partial class RunningDemo : IAsyncDisposable
{
    private RunningDemo(ProgramRun program, Match addresses)
    {
        Program = program;
        Http = new(new Uri(addresses.Groups["http"].Value));
        Mqtt = int.Parse(addresses.Groups["mqtt"].ValueSpan, CultureInfo.InvariantCulture);
    }

    public ProgramRun Program { get; }

    public MonitorCaller Http { get; }

    /// <summary>The port of the MQTT listener.</summary>
    public int Mqtt { get; }

    /// <summary>Starts it and waits until it says where it is.</summary>
    public static async Task<RunningDemo> StartAsync(string directory, params string[] more)
    {
        string[] port = more.Contains("--mqtt") ? [] : ["--mqtt", "0"];
        var program = ProgramRun.Start(["demo", "--data", directory, "--http", "http://127.0.0.1:0", .. port, .. more, "--json"]);
        var addresses = Addresses().Match(await program.SaysAsync("Ctrl+C stops."));
        if (!addresses.Success)
        {
            await program.DisposeAsync();
            Assert.Fail($"The demo did not start: {program.Errors}");
        }

        return new(program, addresses);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Program.DisposeAsync();
    }

    [GeneratedRegex("open (?<http>http://[^ ]+) in a browser; MQTT 127.0.0.1:(?<mqtt>[0-9]+)")]
    private static partial Regex Addresses();
}
