using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Server;

/// <summary>How a connection comes to its end when the server ends it. Safe for concurrent use.</summary>
internal sealed class MqttEnding : IDisposable
{
    private static readonly TimeSpan SettlePatience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _cut = new();
    private int _reason;

    public MqttEnding()
    {
        Stopped = _stop.Token;
        Cut = _cut.Token;
    }

    /// <summary>Fires when nothing more is expected of the client; what has arrived is still taken.</summary>
    public CancellationToken Stopped { get; }

    /// <summary>Fires when nothing more is taken or sent.</summary>
    public CancellationToken Cut { get; }

    /// <summary>The first reason given; success where there is none.</summary>
    public MqttReasonCode Reason
    {
        get => (MqttReasonCode)Volatile.Read(ref _reason);
        set => Interlocked.CompareExchange(ref _reason, (int)value, (int)MqttReasonCode.Success);
    }

    /// <summary>Whether the client has no part in it, so that its will would tell an untruth.</summary>
    public bool IsServersDoing => Reason is MqttReasonCode.ServerShuttingDown or MqttReasonCode.ServerBusy;

    /// <summary>Takes nothing more than what has arrived, and has patience with that for a while.</summary>
    public void Stop(MqttReasonCode reason)
    {
        try
        {
            Reason = reason;
            _cut.CancelAfter(SettlePatience);
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended meanwhile.
        }
    }

    /// <summary>A message could not be stored: takes and sends nothing more, so that the client sends again.</summary>
    public void CutAfterFault()
    {
        Reason = MqttReasonCode.ServerBusy;
        _cut.Cancel();
        _stop.Cancel();
    }

    public void Dispose()
    {
        _cut.Cancel();
        _stop.Dispose();
        _cut.Dispose();
    }
}
