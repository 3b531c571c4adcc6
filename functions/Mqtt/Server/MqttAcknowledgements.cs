using System.Buffers;
using System.Threading.Channels;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Server;

/// <summary>
/// The acknowledgements a connection owes, first in, first out. Each goes out when its commit is durable; those that are
/// ready together go out together. Where a commit fails, the queue ends with that failure and nothing more goes out.
/// </summary>
internal sealed class MqttAcknowledgements(MqttOutput output, byte protocolLevel, int capacity, Action<int> onSent)
{
    private readonly Channel<Owed> _owed = Channel.CreateBounded<Owed>(
        new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });

    private int _inFlight;

    /// <summary>How many PUBLISH packets are not acknowledged yet.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>Owes an acknowledgement; waits while too many are owed, and the connection does not read meanwhile.</summary>
    public ValueTask OweAsync(
        MqttPacketType type, ushort packetId, Task<MqttReasonCode> reason, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _inFlight);
        return _owed.Writer.WriteAsync(new Owed(type, packetId, reason), cancellationToken);
    }

    /// <summary>No more will be owed.</summary>
    public void Complete() => _owed.Writer.TryComplete();

    /// <summary>Sends until <see cref="Complete"/> was called and nothing is owed.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var ready = new List<(Owed Owed, MqttReasonCode Reason)>();
        while (await _owed.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (_owed.Reader.TryPeek(out var next) && (ready.Count == 0 || next.Reason.IsCompleted))
            {
                _owed.Reader.TryRead(out _);
                ready.Add((next, await next.Reason));
            }

            await SendAsync(ready, cancellationToken);
            ready.Clear();
        }
    }

    private async Task SendAsync(List<(Owed Owed, MqttReasonCode Reason)> ready, CancellationToken cancellationToken)
    {
        Interlocked.Add(ref _inFlight, -ready.Count);
        if (cancellationToken.IsCancellationRequested)
        {
            return;
        }

        await output.WriteAsync(
            buffer => ready.ForEach(item => Write(buffer, item.Owed, item.Reason)), cancellationToken);
        onSent(ready.Count);
    }

    private void Write(IBufferWriter<byte> buffer, Owed owed, MqttReasonCode reason)
        => MqttWriter.WriteAcknowledgement(
            buffer, owed.Type, owed.PacketId, protocolLevel == 5 ? reason : MqttReasonCode.Success);

    private sealed record Owed(MqttPacketType Type, ushort PacketId, Task<MqttReasonCode> Reason);
}
