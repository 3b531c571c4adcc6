using System.Net.Http.Json;
using System.Text.Json;

namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>The program as a running monitor of the small site, and a caller of its HTTP interface.</summary>
internal sealed class RunningMonitor : IAsyncDisposable
{
    private RunningMonitor(ProgramRun program, JsonElement addresses)
    {
        Program = program;
        Http = new() { BaseAddress = new Uri(addresses.GetProperty("http").GetString()!) };
        Mqtt = PortOf(addresses.GetProperty("mqtt").GetString());
        Mqtts = PortOf(addresses.GetProperty("mqtts").GetString());
    }

    public ProgramRun Program { get; }

    public HttpClient Http { get; }

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
    public static async Task<RunningMonitor> StartAsync(IEnumerable<string> arguments)
    {
        var program = ProgramRun.Start([.. arguments, "--json"]);
        try
        {
            return new(program, await program.FirstJsonAsync());
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Posts a text as JSON.</summary>
    public Task<HttpResponseMessage> PostAsync(string readings)
        => Http.PostAsync("api/v1/readings", JsonText(readings));

    /// <summary>Gets a JSON answer of the interface.</summary>
    public async Task<JsonElement> GetAsync(string path) => await Http.GetFromJsonAsync<JsonElement>($"api/v1/{path}");

    /// <summary>The counters of the overview.</summary>
    public async Task<long> CountAsync(string counter)
        => (await GetAsync("overview")).GetProperty("counters").GetProperty(counter).GetInt64();

    /// <summary>Readings of one series stored in an hour of one-second steps.</summary>
    public async Task<int> PointsAsync(string asset, string quantity, DateTimeOffset from)
        => (await GetAsync($"series?asset={asset}&quantity={quantity}&from={from:yyyy-MM-ddTHH:mm:ss}Z"
            + $"&to={from.AddHours(5):yyyy-MM-ddTHH:mm:ss}Z&step=PT1S")).GetProperty("points").GetArrayLength();

    public static StringContent JsonText(string text) => new(text, System.Text.Encoding.UTF8, "application/json");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Program.DisposeAsync();
    }

    private static int PortOf(string? address) => address is null ? 0 : System.Net.IPEndPoint.Parse(address).Port;
}
