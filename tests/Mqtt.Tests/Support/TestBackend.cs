using System.Text;
using SektorKopplung.Mqtt.Server;

namespace SektorKopplung.Mqtt.Tests.Support;

/// <summary>A store in memory whose commits a test can hold back, let through or fail. Sessions outlive connections.</summary>
internal sealed class TestBackend : IMqttBackend
{
    private readonly Lock _gate = new();
    private readonly List<MqttMessage> _stored = [];
    private readonly List<Held> _held = [];
    private readonly Dictionary<string, StoredSession> _sessions = [];
    private TaskCompletionSource _changed = NewSource();
    private TaskCompletionSource? _full;
    private bool _isHolding;
    private int _commits;

    public Func<string, string?, string?, MqttLogin> Login { get; init; } = (_, _, _) => MqttLogin.Anonymous;

    public Func<MqttMessage, MqttVerdict> Judge { get; init; } = _ => MqttVerdict.Kept;

    /// <summary>Makes session reads and writes, and the entry of messages, fail.</summary>
    public Exception? Fault { get; set; }

    public IReadOnlyList<MqttMessage> Stored => Locked(() => _stored.ToArray());

    public IReadOnlyList<string> StoredTexts => [.. Stored.Select(message => Encoding.UTF8.GetString(message.Payload.Span))];

    public int HeldCount => Locked(() => _held.Count);

    /// <summary>How often session changes were stored without a message.</summary>
    public int Commits => Locked(() => _commits);

    public StoredSession? SessionOf(string clientId) => Locked(() => _sessions.GetValueOrDefault(clientId));

    public async ValueTask<Task<MqttVerdict>> EnqueueAsync(MqttMessage message, CancellationToken cancellationToken)
    {
        if (Locked(() => _full) is { } full)
        {
            await full.Task.WaitAsync(cancellationToken);
        }

        cancellationToken.ThrowIfCancellationRequested();
        ThrowIfFaulty();
        return Locked(() =>
        {
            if (!_isHolding)
            {
                return Task.FromResult(Store(message));
            }

            var held = new Held(message, new(TaskCreationOptions.RunContinuationsAsynchronously));
            _held.Add(held);
            Signal();
            return held.Verdict.Task;
        });
    }

    public Task CommitAsync(IReadOnlyList<MqttSessionChange> changes, CancellationToken cancellationToken)
    {
        ThrowIfFaulty();
        Locked(() =>
        {
            _commits++;
            Apply(changes);
            Signal();
            return 0;
        });
        return Task.CompletedTask;
    }

    public Task<MqttSession?> FindSessionAsync(string clientId, CancellationToken cancellationToken)
    {
        ThrowIfFaulty();
        return Task.FromResult(SessionOf(clientId) is { } session
            ? new MqttSession(clientId, [.. session.PacketIds])
            : null);
    }

    public MqttLogin Authenticate(string clientId, string? userName, ReadOnlyMemory<byte>? password)
        => Login(clientId, userName, password is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null);

    /// <summary>From now on commits wait.</summary>
    public void Hold() => Locked(() => _isHolding = true);

    /// <summary>Commits those held back at these places, in the order given; without places all, and holds no more.</summary>
    public void Release(params int[] places) => Locked(() =>
    {
        var chosen = places.Length == 0 ? _held.ToArray() : [.. places.Select(place => _held[place])];
        _isHolding = places.Length != 0;
        foreach (var held in chosen)
        {
            _held.Remove(held);
            held.Verdict.SetResult(Store(held.Message));
        }

        return 0;
    });

    /// <summary>Fails all commits held back and holds no more.</summary>
    public void FailHeld() => Locked(() =>
    {
        _isHolding = false;
        _held.ForEach(held => held.Verdict.SetException(new InvalidDataException("The disk is full.")));
        _held.Clear();
        return 0;
    });

    /// <summary>Makes the way in full, or free again.</summary>
    public void SetFull(bool isFull) => Locked(() =>
    {
        _full?.TrySetResult();
        _full = isFull ? NewSource() : null;
        return 0;
    });

    /// <summary>Waits until the backend is in a state.</summary>
    public async Task Until(Func<TestBackend, bool> condition)
    {
        while (true)
        {
            var changed = Locked(() => _changed.Task);
            if (condition(this))
            {
                return;
            }

            await changed.Soon();
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void ThrowIfFaulty()
    {
        if (Fault is { } fault)
        {
            throw fault;
        }
    }

    private MqttVerdict Store(MqttMessage message)
    {
        _stored.Add(message);
        Apply(message.SessionChanges);
        Signal();
        return Judge(message);
    }

    private void Apply(IReadOnlyList<MqttSessionChange> changes)
    {
        foreach (var change in changes)
        {
            var packets = _sessions.GetValueOrDefault(change.ClientId)?.PacketIds ?? [];
            switch (change.Kind)
            {
                case MqttSessionChangeKind.Opened:
                    _sessions[change.ClientId] = new(change.ExpiresAt, packets);
                    break;
                case MqttSessionChangeKind.Removed:
                    _sessions.Remove(change.ClientId);
                    break;
                case MqttSessionChangeKind.PacketReceived:
                    packets.Add(change.PacketId);
                    break;
                default:
                    packets.Remove(change.PacketId);
                    break;
            }
        }
    }

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = NewSource();
    }

    private T Locked<T>(Func<T> action)
    {
        lock (_gate)
        {
            return action();
        }
    }

    internal sealed record StoredSession(DateTimeOffset? ExpiresAt, HashSet<ushort> PacketIds);

    private sealed record Held(MqttMessage Message, TaskCompletionSource<MqttVerdict> Verdict);
}
