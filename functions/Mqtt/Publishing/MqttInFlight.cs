using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Publishing;

/// <summary>The messages on their way, in the order they were sent first. Safe for concurrent use.</summary>
internal sealed class MqttInFlight
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, MqttPublish> _sent = [];
    private readonly Dictionary<ushort, long> _orders = [];
    private TaskCompletionSource _empty = CompletedSource();
    private TaskCompletionSource _room = CompletedSource();
    private long _open;
    private long _order;
    private ushort _lastPacketId;
    private long _acknowledged;
    private long _refused;

    /// <summary>Messages acknowledged so far.</summary>
    public long Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>Messages the broker refused so far.</summary>
    public long Refused => Volatile.Read(ref _refused);

    /// <summary>Notes that a message is handed over.</summary>
    public void Expect()
    {
        lock (_gate)
        {
            _open++;
            if (_empty.Task.IsCompleted)
            {
                _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    /// <summary>Takes back what <see cref="Expect"/> noted.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            Close();
        }
    }

    /// <summary>Gives a message its packet id and keeps it.</summary>
    public MqttPublish Add(MqttPublish publish)
    {
        lock (_gate)
        {
            do
            {
                _lastPacketId = _lastPacketId == ushort.MaxValue ? (ushort)1 : (ushort)(_lastPacketId + 1);
            }
            while (_orders.ContainsKey(_lastPacketId));
            var numbered = publish with { PacketId = _lastPacketId };
            _orders.Add(_lastPacketId, _order);
            _sent.Add(_order++, numbered);
            return numbered;
        }
    }

    /// <summary>What must be sent again after a break, in order.</summary>
    public IReadOnlyList<MqttPublish> Unacknowledged()
    {
        lock (_gate)
        {
            return [.. _sent.Values.Select(publish => publish with { Duplicate = true })];
        }
    }

    /// <summary>Notes an acknowledgement, positive or negative; an unknown packet id is ignored.</summary>
    public void Acknowledge(ushort packetId, bool isPositive)
    {
        lock (_gate)
        {
            if (_orders.Remove(packetId, out var order))
            {
                _sent.Remove(order);
                Interlocked.Increment(ref isPositive ? ref _acknowledged : ref _refused);
                Close();
                _room.TrySetResult();
            }
        }
    }

    /// <summary>Whether <paramref name="limit"/> or more are on their way.</summary>
    public bool IsFull(int limit)
    {
        lock (_gate)
        {
            return _sent.Count >= limit;
        }
    }

    /// <summary>Waits until fewer than <paramref name="limit"/> are on their way.</summary>
    public async Task WaitForRoomAsync(int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task room;
            lock (_gate)
            {
                if (_sent.Count < limit)
                {
                    return;
                }

                if (_room.Task.IsCompleted)
                {
                    _room = new(TaskCreationOptions.RunContinuationsAsynchronously);
                }

                room = _room.Task;
            }

            await room.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Waits until nothing is handed over that is not acknowledged.</summary>
    public Task WaitUntilEmptyAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _empty.Task.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource CompletedSource()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private void Close()
    {
        _open--;
        if (_open == 0)
        {
            _empty.TrySetResult();
        }
    }
}
