using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Server;

/// <summary>The QoS 1 and 2 messages of a connection that are not finished (section 4.9). Safe for concurrent use.</summary>
internal sealed class MqttReceiveWindow(int maximum)
{
    private readonly Lock _gate = new();
    private readonly HashSet<ushort> _open = [];

    /// <summary>Notes a message.</summary>
    /// <exception cref="MqttProtocolException">There are more of them than the receive maximum allows.</exception>
    public void Open(ushort packetId)
    {
        lock (_gate)
        {
            _open.Add(packetId);
            if (_open.Count > maximum)
            {
                throw new MqttProtocolException(
                    MqttReasonCode.ReceiveMaximumExceeded, $"More than {maximum} messages are unacknowledged.");
            }
        }
    }

    /// <summary>Notes that a message is finished.</summary>
    public void Close(ushort packetId)
    {
        lock (_gate)
        {
            _open.Remove(packetId);
        }
    }
}
