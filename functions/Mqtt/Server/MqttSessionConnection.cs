using Microsoft.Extensions.Logging;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Server;

/// <summary>A session while its client is connected: reads packets one after the other, acknowledges when they are durable.</summary>
internal sealed partial class MqttSessionConnection(
    MqttConnectionHandler server, MqttClientSession session, MqttOutput output)
{
    private readonly HashSet<string> _subscriptions = [];

    public bool IsLevel5 => session.ProtocolLevel == 5;

    /// <summary>Whether the client said good-bye.</summary>
    public bool HasLeft { get; private set; }

    public bool IsSubscribedTo(string topic)
    {
        lock (_subscriptions)
        {
            return _subscriptions.Contains(topic);
        }
    }

    /// <summary>Sends a message; false where it is larger than the client takes.</summary>
    public async Task<bool> SendAsync(MqttPublish publish, CancellationToken cancellationToken)
    {
        var fits = MqttWriter.SizeOf(publish, session.ProtocolLevel) <= session.MaximumPacketSize;
        if (fits)
        {
            await output.WriteAsync(
                buffer => MqttWriter.WritePublish(buffer, publish, session.ProtocolLevel), cancellationToken);
        }

        return fits;
    }

    /// <summary>Serves the client until one side ends the connection; then stores what the session leaves behind.</summary>
    public async Task RunAsync(MqttFrameReader input, MqttEnding ending)
    {
        var acknowledgements = new MqttAcknowledgements(output, session.ProtocolLevel, server.Options.ReceiveMaximum);
        var packets = new MqttPacketLoop(server, session, acknowledgements, output, _subscriptions);
        var acknowledging = AcknowledgeAsync(acknowledgements, ending);
        try
        {
            await ServeAsync(input, packets, ending);
        }
        finally
        {
            acknowledgements.Complete();
            await acknowledging;
            await LeaveAsync(ending.IsServersDoing);
        }
    }

    private async Task ServeAsync(MqttFrameReader input, MqttPacketLoop packets, MqttEnding ending)
    {
        try
        {
            while (!HasLeft && !ending.Cut.IsCancellationRequested
                && await input.ReadAsync(session.KeepAlive * 1.5, CancellationToken.None) is { } frame)
            {
                HasLeft = !await packets.HandleAsync(frame, ending.Cut);
            }
        }
        catch (Exception error) when (error is not (OperationCanceledException or IOException or MqttProtocolException))
        {
            LogNotStored(server.Logger, error, session.ClientId);
            ending.CutAfterFault();
        }
    }

    /// <summary>Sends acknowledgements; a failed commit ends the connection, so that the client sends again.</summary>
    private async Task AcknowledgeAsync(MqttAcknowledgements acknowledgements, MqttEnding ending)
    {
        await Task.Yield();
        try
        {
            await acknowledgements.RunAsync(count => server.AcknowledgedMessages.Add(count), ending.Cut);
        }
#pragma warning disable CA1031 // Whatever kept the commit from being durable, the client must send again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogNotStored(server.Logger, error, session.ClientId);
            ending.CutAfterFault();
            await acknowledgements.SettleAsync();
        }
    }

    private async Task LeaveAsync(bool isServersDoing)
    {
        var now = server.Clock.GetUtcNow();
        if (session.Will is { } will && !isServersDoing)
        {
            var delay = TimeSpan.FromSeconds(will.Properties.WillDelayInterval ?? 0);
            await server.Wills.LeaveAsync(
                new MqttMessage(will.Topic, will.Payload, session.ClientId, session.User, now)
                {
                    QoS = will.QoS,
                    ContentType = will.Properties.ContentType,
                    IsWill = true,
                },
                delay < session.Expiry ? delay : session.Expiry);
        }

        if (session.IsStored)
        {
            await StoreEndAsync(session.IsDurable
                ? new(session.ClientId, MqttSessionChangeKind.Opened, 0, now + session.Expiry)
                : new(session.ClientId, MqttSessionChangeKind.Removed));
        }
    }

    private async Task StoreEndAsync(MqttSessionChange change)
    {
        try
        {
            await server.Backend.CommitAsync([change], CancellationToken.None);
        }
#pragma warning disable CA1031 // The client is gone and its session lives on; whatever the reason, it can only be logged.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogEndNotStored(server.Logger, error, session.ClientId);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Client {Client} is disconnected without an acknowledgement: its messages were not stored.")]
    private static partial void LogNotStored(ILogger logger, Exception error, string client);

    [LoggerMessage(LogLevel.Warning, "The end of the session of client {Client} could not be stored; it does not expire.")]
    private static partial void LogEndNotStored(ILogger logger, Exception error, string client);
}
