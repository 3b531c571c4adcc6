using System.Net.ServerSentEvents;
using System.Text.Json;
using SektorKopplung.Pipeline.Events;
using SektorKopplung.Pipeline.Signals;

namespace SektorKopplung.Api.Tests;

public class EventEndpointsTests
{
    [Fact]
    public async Task The_first_event_says_load_the_overview()
    {
        await using var server = await MonitorServer.StartAsync();
        using var response = await OpenAsync(server);
        await using var events = Parse(response).GetAsyncEnumerator();

        var first = await NextAsync(events);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("overview", "{}"), (first.EventType, first.Data));
    }

    [Fact]
    public async Task Changed_signals_are_told_after_the_commit()
    {
        await using var server = await MonitorServer.StartAsync();
        using var response = await OpenAsync(server);
        await using var events = Parse(response).GetAsyncEnumerator();
        await NextAsync(events);

        await server.PostNowAsync("netz", "heat_load", 4100);
        await server.PostNowAsync("wohnung", "room_temperature", 21);
        server.Get<SignalNews>().Tell();
        var told = await NextAsync(events);

        var signal = Assert.Single(JsonDocument.Parse(told.Data).RootElement.EnumerateArray());
        Assert.Equal(("signals", "1"), (told.EventType, told.EventId));
        Assert.Equal(
            """{"asset":"netz","quantity":"heat_load","value":4100,"unit":"kW","time":"2026-01-12T05:00:00Z","ageSeconds":0,"quality":"good","stale":false}""",
            signal.GetRawText());
    }

    [Fact]
    public async Task What_to_load_again_is_told_in_order()
    {
        await using var server = await MonitorServer.StartAsync();
        using var response = await OpenAsync(server);
        await using var events = Parse(response).GetAsyncEnumerator();
        await NextAsync(events);

        server.Get<EventFeed>().Publish("alarms", "{}");
        server.Get<EventFeed>().Publish("incidents", "{}");

        Assert.Equal("alarms", (await NextAsync(events)).EventType);
        Assert.Equal("incidents", (await NextAsync(events)).EventType);
    }

    private static async Task<HttpResponseMessage> OpenAsync(MonitorServer server)
        => await server.Client.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead);

    private static async IAsyncEnumerable<SseItem<string>> Parse(HttpResponseMessage response)
    {
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync())
        {
            yield return item;
        }
    }

    private static async Task<SseItem<string>> NextAsync(IAsyncEnumerator<SseItem<string>> events)
    {
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)));
        return events.Current;
    }
}
