using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Api.Tests;

public class UnavailableStoreTests
{
    [Theory]
    [InlineData("/api/v1/overview")]
    [InlineData("/api/v1/forecasts?network=netz")]
    [InlineData("/api/v1/recommendations")]
    [InlineData("/api/v1/potentials")]
    [InlineData("/api/v1/alarms")]
    [InlineData("/api/v1/incidents")]
    [InlineData("/api/v1/incidents/one/lagemeldung")]
    [InlineData("/api/v1/alerts/one.cap.xml")]
    public async Task A_store_that_cannot_be_read_is_to_be_asked_again(string path)
    {
        var documents = new FailingDocumentStore(new()) { Reads = new StoreUnavailableException("The disk is gone.") };
        await using var server = await MonitorServer.StartAsync(services => services.AddSingleton<IDocumentStore>(documents));

        Assert.Contains("The disk is gone.", await UnavailableAsync(await server.Client.GetAsync(path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_others_overtake_again_and_again_is_to_be_sent_again()
    {
        var documents = new FailingDocumentStore(new());
        await using var server = await MonitorServer.StartAsync(services => services.AddSingleton<IDocumentStore>(documents));
        await server.HeatUpAsync();
        var alarm = (await server.GetAsync("/api/v1/alarms")).EnumerateArray()
            .First(one => one.GetProperty("state").GetString() == "unacknowledged");
        var path = $"/api/v1/alarms/{Uri.EscapeDataString(alarm.GetProperty("id").GetString()!)}/ack";

        documents.Writes = new DocumentConflictException("The alarms changed in between.");
        await UnavailableAsync(await server.PostAsync(path, """{"role":"operator"}"""));
        documents.Writes = null;

        await MonitorServer.JsonOfAsync(await server.PostAsync(path, """{"role":"operator"}"""));
    }

    [Fact]
    public async Task Readings_that_cannot_be_written_are_not_acknowledged_and_wait_for_the_store()
    {
        var gate = new TaskCompletionSource();
        var store = new InMemoryTelemetryStore();
        await using var server = await MonitorServer.StartAsync(services => services
            .AddSingleton<ITelemetryStore>(new ChaosTelemetryStore(store, seed: 1, failures: 0) { Gate = gate.Task })
            .AddSingleton(new ApiOptions { LongestWait = TimeSpan.FromMilliseconds(50) }));
        const string Reading = """{"asset":"netz","quantity":"heat_load","t":"2026-01-12T05:00:00Z","v":2000,"u":"kW"}""";

        await UnavailableAsync(await server.PostAsync("/api/v1/readings", Reading));
        var before = store.All.Count;
        gate.SetResult();
        var again = await server.Get<IIngest>().EnqueueAsync(
            new("api/v1/readings", Encoding.UTF8.GetBytes(Reading), "local", MonitorServer.Start), default);

        Assert.Equal(1, (await again).Readings);
        Assert.Equal((0, 2000), (before, Assert.Single(store.All).Value));
    }

    private static async Task<string> UnavailableAsync(HttpResponseMessage response)
    {
        var problem = await MonitorServer.ProblemOfAsync(response, HttpStatusCode.ServiceUnavailable);
        Assert.Equal("5", Assert.Single(response.Headers.GetValues("Retry-After")));
        return problem;
    }
}
