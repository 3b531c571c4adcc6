using System.Globalization;
using System.Security.Cryptography;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Server;

/// <summary>Answers a CONNECT: login, take-over, session, CONNACK.</summary>
internal sealed class MqttHandshake(MqttConnectionHandler server, MqttServerConnection connection, MqttOutput output)
{
    /// <summary>Opens the session; null where the client was refused and told so.</summary>
    public async Task<MqttClientSession?> OpenAsync(MqttConnect connect, CancellationToken cancellationToken)
    {
        if (Objection(connect, out var user) is { } objection)
        {
            await RefuseAsync(connect.ProtocolLevel, objection, cancellationToken);
            return null;
        }

        var assigned = connect.ClientId.Length == 0 ? NewClientId() : null;
        var clientId = assigned ?? connect.ClientId;
        await server.TakeOverAsync(clientId, connection);
        var found = await server.Backend.FindSessionAsync(clientId, cancellationToken);
        var session = MqttClientSession.Open(
            connect, clientId, user, connect.CleanStart ? null : found, server.Options.LongestSessionExpiry);
        await StoreAsync(session, found is not null, cancellationToken);
        await server.Wills.ReturnAsync(clientId, session.IsResumed);
        var offer = new MqttProperties
        {
            ReceiveMaximum = server.Options.ReceiveMaximum,
            MaximumPacketSize = (uint)server.Options.MaximumPacketSize,
            AssignedClientIdentifier = assigned,
            SessionExpiryInterval = IsShortened(connect, session) ? (uint)session.Expiry.TotalSeconds : null,
        };
        await output.WriteAsync(
            buffer => MqttWriter.WriteConnAck(buffer, connect.ProtocolLevel, session.IsResumed, 0, offer), cancellationToken);
        return session;
    }

    /// <summary>Refuses a client with CONNACK.</summary>
    public Task RefuseAsync(byte protocolLevel, MqttReasonCode reason, CancellationToken cancellationToken)
    {
        var code = protocolLevel == 5 ? (byte)reason : ReturnCode(reason);
        return output.WriteAsync(
            buffer => MqttWriter.WriteConnAck(buffer, protocolLevel, false, code, MqttProperties.None), cancellationToken);
    }

    private MqttReasonCode? Objection(MqttConnect connect, out string? user)
    {
        user = null;
        if (connect.Properties.AuthenticationMethod is not null)
        {
            return MqttReasonCode.BadAuthenticationMethod;
        }

        if (connect is { ProtocolLevel: 4, ClientId.Length: 0, CleanStart: false })
        {
            return MqttReasonCode.ClientIdentifierNotValid;
        }

        var login = server.Backend.Authenticate(connect.ClientId, connect.UserName, connect.Password);
        user = login.User;
        return login.IsAccepted ? null : MqttReasonCode.BadUserNameOrPassword;
    }

    /// <summary>MQTT 3.1.1 knows five return codes only (section 3.2.2.3).</summary>
    private static byte ReturnCode(MqttReasonCode reason) => reason switch
    {
        // 0x01 makes a mosquitto bridge come again without its bridge bit.
        MqttReasonCode.UnsupportedProtocolVersion => 0x01,
        MqttReasonCode.ClientIdentifierNotValid => 0x02,
        MqttReasonCode.ServerUnavailable => 0x03,
        MqttReasonCode.BadUserNameOrPassword => 0x04,
        _ => 0x05,
    };

    /// <summary>A new session starts empty; one that ended long ago may have left packet ids behind.</summary>
    private Task StoreAsync(MqttClientSession session, bool isFound, CancellationToken cancellationToken)
    {
        List<MqttSessionChange> changes = [];
        if (!session.IsResumed && (isFound || session.IsDurable))
        {
            changes.Add(new(session.ClientId, MqttSessionChangeKind.Removed));
        }

        if (session.IsDurable)
        {
            changes.Add(new(session.ClientId, MqttSessionChangeKind.Opened));
        }

        return changes.Count == 0 ? Task.CompletedTask : server.Backend.CommitAsync(changes, cancellationToken);
    }

    private static bool IsShortened(MqttConnect connect, MqttClientSession session)
        => connect.ProtocolLevel == 5
            && (connect.Properties.SessionExpiryInterval ?? 0) > session.Expiry.TotalSeconds;

    private static string NewClientId()
        => string.Create(CultureInfo.InvariantCulture, $"sk-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}");
}
