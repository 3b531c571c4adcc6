using System.Text;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Mqtt.Server;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Embedded.Hosting;

/// <summary>Puts the MQTT listener in front of the way into the store. Safe for concurrent use.</summary>
/// <param name="ingest">Where messages go, together with the session changes that came with them.</param>
/// <param name="store">Where readings are kept and sessions are found again.</param>
/// <param name="clock">The monitor's clock.</param>
/// <param name="credentials">Who may connect; null: anybody who reaches the listener.</param>
/// <param name="logger">Where vanished clients and foreign topics are told.</param>
internal sealed partial class MqttIngestBackend(
    IIngest ingest, MqttIngestBackend.Storage store, TimeProvider clock, Credentials? credentials,
    ILogger<MqttIngestBackend> logger)
    : IMqttBackend
{
    /// <summary>Who sends where no login is asked for.</summary>
    public const string LocalSource = "local";

    // The parser would believe a payload that names asset and quantity, whatever the topic: HTTP works that way.
    private const string ForeignTopic = $"Over MQTT only topics under {ReadingTopic.Prefix} are taken.";

    /// <summary>Both sides of the store.</summary>
    /// <param name="Telemetry">Where changes go that came alone.</param>
    /// <param name="Sessions">Where sessions are found again.</param>
    public sealed record Storage(ITelemetryStore Telemetry, IClientSessionStore Sessions);

    /// <inheritdoc/>
    public async ValueTask<Task<MqttVerdict>> EnqueueAsync(MqttMessage message, CancellationToken cancellationToken)
    {
        if (message.IsWill)
        {
            LogWill(message.ClientId, message.Topic);
        }

        var isForeign = !message.Topic.StartsWith(ReadingTopic.Prefix, StringComparison.Ordinal);
        var inbound = new InboundMessage(message.Topic, message.Payload, message.User ?? LocalSource, message.ReceivedAt)
        {
            SessionChanges = [.. message.SessionChanges.Select(Stored)],
            Foreign = isForeign ? ForeignTopic : null,
        };
        return VerdictAsync(await ingest.EnqueueAsync(inbound, cancellationToken), message, isForeign);
    }

    /// <inheritdoc/>
    public Task CommitAsync(IReadOnlyList<MqttSessionChange> changes, CancellationToken cancellationToken)
        => store.Telemetry.CommitAsync(new IngestCommit([], [], [.. changes.Select(Stored)]), cancellationToken);

    /// <inheritdoc/>
    public async Task<MqttSession?> FindSessionAsync(string clientId, CancellationToken cancellationToken)
        => await store.Sessions.FindAsync(clientId, clock.GetUtcNow(), cancellationToken) is { } session
            ? new MqttSession(clientId, [.. session.ReceivedPacketIds.Select(id => (ushort)id)])
            : null;

    /// <inheritdoc/>
    public MqttLogin Authenticate(string clientId, string? userName, ReadOnlyMemory<byte>? password)
    {
        if (credentials is null)
        {
            return MqttLogin.Anonymous;
        }

        return userName is not null && password is { } given
            && credentials.AcceptsMqttUser(userName, Encoding.UTF8.GetString(given.Span))
                ? MqttLogin.As(userName)
                : MqttLogin.Refused;
    }

    private async Task<MqttVerdict> VerdictAsync(Task<IngestReceipt> stored, MqttMessage message, bool isForeign)
    {
        await stored;
        if (!isForeign)
        {
            return MqttVerdict.Kept;
        }

        LogForeign(message.ClientId, message.Topic);
        return MqttVerdict.Forbidden;
    }

    [LoggerMessage(LogLevel.Warning, "The MQTT client {Client} vanished; its will on {Topic} is taken.")]
    private partial void LogWill(string client, string topic);

    [LoggerMessage(LogLevel.Warning, "The MQTT client {Client} published on {Topic}; kept as a dead letter.")]
    private partial void LogForeign(string client, string topic);

    private static ClientSessionChange Stored(MqttSessionChange change) => new(
        change.ClientId,
        change.Kind switch
        {
            MqttSessionChangeKind.Opened => ClientSessionChangeKind.Opened,
            MqttSessionChangeKind.Removed => ClientSessionChangeKind.Removed,
            MqttSessionChangeKind.PacketReceived => ClientSessionChangeKind.PacketReceived,
            _ => ClientSessionChangeKind.PacketReleased,
        },
        change.PacketId,
        change.ExpiresAt);
}
