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
        frame.RequireFlags();
        switch (frame.Type)
        {
            case MqttPacketType.Publish:
                await PublishAsync(MqttPublish.Read(frame, session.ProtocolLevel), cancellationToken);
                return true;
            case MqttPacketType.PubRel:
                await ReleaseAsync(MqttAnswer.Read(frame, session.ProtocolLevel).PacketId, cancellationToken);
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
        if (publish.QoS > 0)
        {
            acknowledgements.Expect(publish.PacketId);
            await acknowledgements.WaitForRoomAsync(cancellationToken);
        }

        if (publish.QoS == 2 && !session.Receive(publish.PacketId))
        {
            acknowledgements.Owe(MqttPacketType.PubRec, publish.PacketId, Success);
            return;
        }

        var stored = await server.Backend.EnqueueAsync(MessageOf(publish), cancellationToken);
        if (publish.QoS == 1)
        {
            acknowledgements.Owe(MqttPacketType.PubAck, publish.PacketId, ReasonOfAsync(stored));
        }
        else if (publish.QoS == 2)
        {
            acknowledgements.Owe(MqttPacketType.PubRec, publish.PacketId, ReceivedAsync(publish.PacketId, stored));
        }
    }

    private MqttMessage MessageOf(MqttPublish publish)
        => new(publish.Topic, publish.Payload, session.ClientId, session.User, server.Clock.GetUtcNow())
        {
            QoS = publish.QoS,
            ContentType = publish.Properties.ContentType,
            SessionChanges = publish.QoS == 2 && session.IsStored
                ? [new(session.ClientId, MqttSessionChangeKind.PacketReceived, publish.PacketId)]
                : [],
        };

    private static async Task<MqttReasonCode> ReasonOfAsync(Task<MqttVerdict> stored)
        => await stored == MqttVerdict.Kept ? MqttReasonCode.Success : MqttReasonCode.NotAuthorized;

    /// <summary>A refused QoS 2 message ends with its PUBREC (section 4.3.3): its packet id is free again.</summary>
    private async Task<MqttReasonCode> ReceivedAsync(ushort packetId, Task<MqttVerdict> stored)
    {
        var reason = await ReasonOfAsync(stored);
        if (reason != MqttReasonCode.Success && session.ProtocolLevel == 5 && session.Release(packetId))
        {
            await ReleasedAsync(packetId);
        }

        return reason;
    }

    private async Task ReleaseAsync(ushort packetId, CancellationToken cancellationToken)
    {
        await acknowledgements.WaitForRoomAsync(cancellationToken);
        acknowledgements.Owe(MqttPacketType.PubComp, packetId, session.Release(packetId)
            ? ReleasedAsync(packetId)
            : Task.FromResult(MqttReasonCode.PacketIdentifierNotFound));
    }

    private async Task<MqttReasonCode> ReleasedAsync(ushort packetId)
    {
        if (session.IsStored)
        {
            await server.Backend.CommitAsync(
                [new(session.ClientId, MqttSessionChangeKind.PacketReleased, packetId)], CancellationToken.None);
        }

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
        var properties = session.ProtocolLevel < 5 || reader.IsAtEnd
            ? MqttProperties.None
            : MqttProperties.Read(ref reader, MqttPropertySet.Disconnect);
        if (properties.SessionExpiryInterval is { } seconds)
        {
            ChangeExpiry(TimeSpan.FromSeconds(seconds));
        }

        if (reason != MqttReasonCode.DisconnectWithWill)
        {
            session.Will = null;
        }
    }

    private void ChangeExpiry(TimeSpan wanted)
    {
        if (!session.IsDurable && wanted > TimeSpan.Zero)
        {
            throw new MqttProtocolException("DISCONNECT gives an expiry to a session that was to end with the connection.");
        }

        session.Expiry = wanted < server.Options.LongestSessionExpiry ? wanted : server.Options.LongestSessionExpiry;
    }
}
