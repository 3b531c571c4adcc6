using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SektorKopplung.Pipeline.Events;

namespace SektorKopplung.Api;

/// <summary>What changes, as server-sent events.</summary>
internal static class EventEndpoints
{
    public static void Map(RouteGroupBuilder group)
        => group.MapGet("/events", (EventFeed feed, CancellationToken cancellationToken)
            => TypedResults.ServerSentEvents(StreamAsync(feed, cancellationToken))).WithName("GetEvents");

    private static async IAsyncEnumerable<SseItem<string>> StreamAsync(
        EventFeed feed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // It listens before it says "load the overview": what changes meanwhile is not missed.
        using var listener = feed.Listen();
        yield return new SseItem<string>("{}", "overview") { ReconnectionInterval = TimeSpan.FromSeconds(2) };
        await foreach (var news in listener.ReadAsync(cancellationToken))
        {
            yield return new SseItem<string>(news.Json, news.Name)
            {
                EventId = news.Number.ToString(CultureInfo.InvariantCulture),
            };
        }
    }
}
