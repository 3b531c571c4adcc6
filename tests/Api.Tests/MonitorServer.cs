using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Api.Tests;

/// <summary>The HTTP interface on a free port, over a monitor on stores in memory whose clock stands until it is set.</summary>
internal sealed class MonitorServer : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;

    private MonitorServer(WebApplication app, ManualClock clock)
    {
        (_app, Clock) = (app, clock);
        Client = new() { BaseAddress = new(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public ManualClock Clock { get; }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<MonitorServer> StartAsync(Action<IServiceCollection>? extend = null)
    {
        var clock = new ManualClock(Start);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<TimeProvider>(clock);
        new MemoryStores().AddTo(builder.Services);
        builder.Services.AddIngest();
        builder.Services.AddMonitor(TestSites.Small);
        builder.Services.AddMonitorApi();
        extend?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapMonitorApi();
        await app.StartAsync();
        return new(app, clock);
    }

    /// <summary>A monitor that knows the town for four weeks and has done its work once.</summary>
    public static async Task<MonitorServer> StartWithHistoryAsync()
    {
        var server = await StartAsync();
        await server.PostAsync(TownHistory.Before(Start, 28));
        await server.Get<MonitorCycle>().RunDueAsync(default);
        return server;
    }

    /// <summary>The answer to a GET, which has to be JSON.</summary>
    public async Task<JsonElement> GetAsync(string path) => await JsonOfAsync(await Client.GetAsync(path));

    public Task<HttpResponseMessage> PostAsync(string path, string json)
        => Client.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Posts readings, all of which have to be stored.</summary>
    public async Task PostAsync(IReadOnlyList<Reading> readings)
    {
        var body = JsonSerializer.Serialize(readings.Select(reading => new
        {
            asset = reading.Series.Asset,
            quantity = reading.Series.Quantity,
            t = reading.Time,
            v = reading.Value,
            u = QuantityCatalog.UnitOf(reading.Series.Quantity),
        }));
        var answer = await JsonOfAsync(await PostAsync("/api/v1/readings", body));
        Assert.Equal(readings.Count, answer.GetProperty("stored").GetInt32());
    }

    /// <summary>Posts one value, measured now.</summary>
    public Task PostNowAsync(string asset, string quantity, double value)
        => PostAsync([TestReadings.Good(asset, quantity, Clock.GetUtcNow(), value)]);

    /// <summary>Lets a data centre get hot minute by minute, until alarm, incident and alert are there.</summary>
    public async Task HeatUpAsync()
    {
        for (var minute = 0; minute < 20; minute++)
        {
            await PostNowAsync("rz", "inlet_temperature", 24 + minute);
            await Get<MonitorCycle>().RunDueAsync(default);
            Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>The body of an answer, which has to be 200 and JSON.</summary>
    public static async Task<JsonElement> JsonOfAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Checks that an answer is a problem with a status and a sentence, and gives the sentence.</summary>
    public static async Task<string> ProblemOfAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        var detail = problem.GetProperty("detail").GetString();
        Assert.False(string.IsNullOrWhiteSpace(detail));
        return detail!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
