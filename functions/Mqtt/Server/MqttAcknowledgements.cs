using System.Buffers;
using System.Threading.Channels;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Server;

/// <summary>
/// The acknowledgements a connection owes, first in, first out. Each goes out when its commit is durable; those that are
/// ready together go out together. Where a commit fails, the queue ends with that failure and nothing more goes out.
/// </summary>
internal sealed class MqttAcknowledgements(MqttOutput output, byte protocolLevel, ushort receiveMaximum)
{
    private readonly MqttReceiveWindow _window = new(protocolLevel == 5 ? receiveMaximum : ushort.MaxValue);
    private readonly Channel<Owed> _owed = Channel.CreateBounded<Owed>(
        new BoundedChannelOptions(receiveMaximum) { SingleReader = true, SingleWriter = true });

    /// <summary>Notes a message that will need acknowledgements.</summary>
    /// <exception cref="MqttProtocolException">An MQTT 5 client sends more than the receive maximum allows.</exception>
    public void Expect(ushort packetId) => _window.Open(packetId);

    /// <summary>Waits while too many are owed; the connection does not read meanwhile.</summary>
    public async ValueTask WaitForRoomAsync(CancellationToken cancellationToken)
        => await _owed.Writer.WaitToWriteAsync(cancellationToken);

    /// <summary>Owes an acknowledgement. Call after <see cref="WaitForRoomAsync"/>, from one task only.</summary>
    public void Owe(MqttPacketType type, ushort packetId, Task<MqttReasonCode> reason)
    {
        if (!_owed.Writer.TryWrite(new Owed(type, packetId, reason)))
        {
            throw new InvalidOperationException("There is no room for another acknowledgement.");
        }
    }

    /// <summary>No more will be owed.</summary>
    public void Complete() => _owed.Writer.TryComplete();

    /// <summary>Sends until <see cref="Complete"/> was called and nothing is owed.</summary>
    /// <param name="onSent">Told how many went out.</param>
    /// <param name="cancellationToken">Stops sending, not waiting for the commits.</param>
    public async Task RunAsync(Action<int> onSent, CancellationToken cancellationToken)
    {
        var ready = new List<(Owed Owed, MqttReasonCode Reason)>();
        while (await _owed.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (_owed.Reader.TryPeek(out var next) && (ready.Count == 0 || next.Reason.IsCompletedSuccessfully))
            {
                ready.Add((next, await next.Reason));
                _owed.Reader.TryRead(out _);
            }

            if (await TrySendAsync(ready, cancellationToken))
            {
                onSent(ready.Count);
            }

            ready.Clear();
        }
    }

    /// <summary>After a failure: waits until nothing more is owed, and sends none of it.</summary>
    public async Task SettleAsync()
    {
        await foreach (var owed in _owed.Reader.ReadAllAsync(CancellationToken.None))
        {
            await Task.WhenAny(owed.Reason);
            _ = owed.Reason.Exception;
        }
    }

    private async Task<bool> TrySendAsync(
        List<(Owed Owed, MqttReasonCode Reason)> ready, CancellationToken cancellationToken)
    {
        ready.ForEach(item => Finish(item.Owed, item.Reason));
        try
        {
            await output.WriteAsync(
                buffer => ready.ForEach(item => Write(buffer, item.Owed, item.Reason)), cancellationToken);
            return true;
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or InvalidOperationException)
        {
            // The client is gone; what it sent is still to be stored.
            return false;
        }
    }

    private void Finish(Owed owed, MqttReasonCode reason)
    {
        if (owed.Type != MqttPacketType.PubRec || reason >= MqttReasonCode.UnspecifiedError)
        {
            _window.Close(owed.PacketId);
        }
    }

    private void Write(IBufferWriter<byte> buffer, Owed owed, MqttReasonCode reason)
        => MqttWriter.WriteAcknowledgement(
            buffer, owed.Type, owed.PacketId, protocolLevel == 5 ? reason : MqttReasonCode.Success);

    private sealed record Owed(MqttPacketType Type, ushort PacketId, Task<MqttReasonCode> Reason);
}
