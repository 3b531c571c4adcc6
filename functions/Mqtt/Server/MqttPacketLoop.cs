using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Server;

/// <summary>Handles the packets of a session, one after the other.</summary>
internal sealed class MqttPacketLoop(
    MqttConnectionHandler server,
    MqttClientSession session,
    MqttAcknowledgements acknowledgements,
    MqttOutput output,
    HashSet<string> subscriptions)
{
    private static readonly Task<MqttReasonCode> Success = Task.FromResult(MqttReasonCode.Success);

    /// <summary>Handles one packet; false where the client said good-bye.</summary>
    public async Task<bool> HandleAsync(MqttFrame frame, CancellationToken cancellationToken)
    {
        switch (frame.Type)
        {
            case MqttPacketType.Publish:
                await PublishAsync(MqttPublish.Read(frame, session.ProtocolLevel), cancellationToken);
                return true;
            case MqttPacketType.PubRel:
                await ReleaseAsync(frame, cancellationToken);
                return true;
            case MqttPacketType.PingReq:
                await output.WriteAsync(
                    buffer => MqttWriter.WriteEmpty(buffer, MqttPacketType.PingResp), cancellationToken);
                return true;
            case MqttPacketType.Subscribe or MqttPacketType.Unsubscribe:
                await FiltersAsync(frame, cancellationToken);
                return true;
            case MqttPacketType.Disconnect:
                Disconnect(frame);
                return false;
            default:
                throw new MqttProtocolException($"A client does not send {frame.Type} here.");
        }
    }

    private async Task PublishAsync(MqttPublish publish, CancellationToken cancellationToken)
    {
        server.ReceivedMessages.Add(1);
        if (publish.QoS > 0 && session.ProtocolLevel == 5 && acknowledgements.InFlight >= server.Options.ReceiveMaximum)
        {
            throw new MqttProtocolException(MqttReasonCode.ReceiveMaximumExceeded,
                $"More than {server.Options.ReceiveMaximum} messages are unacknowledged.");
        }

        if (publish.QoS == 2 && !session.Receive(publish.PacketId))
        {
            await acknowledgements.OweAsync(MqttPacketType.PubRec, publish.PacketId, Success, cancellationToken);
            return;
        }

        var isTracked = publish.QoS == 2 && session.IsDurable;
        var message = new MqttMessage(
            publish.Topic, publish.Payload, session.ClientId, session.User, server.Clock.GetUtcNow())
        {
            QoS = publish.QoS,
            ContentType = publish.Properties.ContentType,
            SessionChanges = isTracked
                ? [new(session.ClientId, MqttSessionChangeKind.PacketReceived, publish.PacketId)]
                : [],
        };
        var stored = await server.Backend.EnqueueAsync(message, cancellationToken);
        if (publish.QoS > 0)
        {
            var type = publish.QoS == 1 ? MqttPacketType.PubAck : MqttPacketType.PubRec;
            await acknowledgements.OweAsync(type, publish.PacketId, ReasonOfAsync(stored), cancellationToken);
        }
    }

    private static async Task<MqttReasonCode> ReasonOfAsync(Task<MqttVerdict> stored)
        => await stored == MqttVerdict.Kept ? MqttReasonCode.Success : MqttReasonCode.NotAuthorized;

    private async Task ReleaseAsync(MqttFrame frame, CancellationToken cancellationToken)
    {
        if (frame.Flags != 0x02)
        {
            throw MqttProtocolException.Malformed("PUBREL has wrong flags.");
        }

        var packetId = new MqttBodyReader(frame.Body).ReadUInt16();
        if (!session.Release(packetId))
        {
            await acknowledgements.OweAsync(MqttPacketType.PubComp, packetId,
                Task.FromResult(MqttReasonCode.PacketIdentifierNotFound), cancellationToken);
            return;
        }

        var stored = session.IsDurable ? ReleasedAsync(packetId, cancellationToken) : Success;
        await acknowledgements.OweAsync(MqttPacketType.PubComp, packetId, stored, cancellationToken);
    }

    private async Task<MqttReasonCode> ReleasedAsync(ushort packetId, CancellationToken cancellationToken)
    {
        await server.Backend.CommitAsync(
            [new(session.ClientId, MqttSessionChangeKind.PacketReleased, packetId)], cancellationToken);
        return MqttReasonCode.Success;
    }

    private async Task FiltersAsync(MqttFrame frame, CancellationToken cancellationToken)
    {
        var isSubscribe = frame.Type == MqttPacketType.Subscribe;
        var (packetId, filters) = MqttFilters.Read(frame, session.ProtocolLevel);
        var codes = new byte[filters.Count];
        lock (subscriptions)
        {
            for (var i = 0; i < codes.Length; i++)
            {
                codes[i] = isSubscribe ? Subscribe(filters[i]) : Unsubscribe(filters[i]);
            }
        }

        await output.WriteAsync(buffer => MqttWriter.WriteFilterAcknowledgement(buffer,
            isSubscribe ? MqttPacketType.SubAck : MqttPacketType.UnsubAck, session.ProtocolLevel, packetId, codes),
            cancellationToken);
    }

    private byte Subscribe(string filter)
    {
        if (server.Options.CommandTopics.Contains(filter))
        {
            subscriptions.Add(filter);
            return 0;
        }

        return session.ProtocolLevel == 5 ? (byte)MqttReasonCode.NotAuthorized : (byte)0x80;
    }

    private byte Unsubscribe(string filter) => (byte)(subscriptions.Remove(filter) ? 0x00 : 0x11);

    private void Disconnect(MqttFrame frame)
    {
        var reader = new MqttBodyReader(frame.Body);
        var reason = reader.IsAtEnd ? MqttReasonCode.Success : (MqttReasonCode)reader.ReadByte();
        if (reason != MqttReasonCode.DisconnectWithWill)
        {
            session.Will = null;
        }

        if (session.ProtocolLevel == 5 && !reader.IsAtEnd
            && MqttProperties.Read(ref reader).SessionExpiryInterval is { } seconds && session.IsDurable)
        {
            var wanted = TimeSpan.FromSeconds(seconds);
            session.Expiry = wanted < server.Options.LongestSessionExpiry ? wanted : server.Options.LongestSessionExpiry;
        }
    }
}
