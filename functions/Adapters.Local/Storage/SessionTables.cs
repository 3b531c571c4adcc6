using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>MQTT sessions and their QoS 2 packet ids.</summary>
internal static class SessionTables
{
    public static void Apply(StoreConnection connection, ClientSessionChange change)
    {
        switch (change.Kind)
        {
            case ClientSessionChangeKind.Opened:
                connection.Prepare("INSERT INTO sessions VALUES (?1, ?2) ON CONFLICT DO UPDATE SET expires = excluded.expires")
                    .Bind(1, change.ClientId).Bind(2, change.ExpiresAt?.ToUnixTimeMilliseconds()).Run();
                break;
            case ClientSessionChangeKind.Removed:
                connection.Prepare("DELETE FROM sessions WHERE client_id = ?1").Bind(1, change.ClientId).Run();
                connection.Prepare("DELETE FROM session_packets WHERE client_id = ?1").Bind(1, change.ClientId).Run();
                break;
            case ClientSessionChangeKind.PacketReceived:
                connection.Prepare("INSERT INTO session_packets VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                    .Bind(1, change.ClientId).Bind(2, change.PacketId).Run();
                break;
            case ClientSessionChangeKind.PacketReleased:
                connection.Prepare("DELETE FROM session_packets WHERE client_id = ?1 AND packet_id = ?2")
                    .Bind(1, change.ClientId).Bind(2, change.PacketId).Run();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change.Kind, "No such change of a session.");
        }
    }

    public static ClientSession? Find(StoreConnection connection, string clientId, DateTimeOffset now)
    {
        var packets = connection.Prepare("SELECT packet_id FROM session_packets WHERE client_id = ?1 ORDER BY packet_id")
            .Bind(1, clientId).Read(row => (int)row.Integer(0));
        return connection.Prepare("SELECT expires FROM sessions WHERE client_id = ?1 AND (expires IS NULL OR expires > ?2)")
            .Bind(1, clientId).Bind(2, now.ToUnixTimeMilliseconds())
            .Read(row => new ClientSession(clientId, row.IsNull(0) ? null : row.Time(0), packets))
            .FirstOrDefault();
    }
}
