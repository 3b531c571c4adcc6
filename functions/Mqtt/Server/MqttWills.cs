using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SektorKopplung.Mqtt.Server;

/// <summary>
/// Delivers the wills of clients that vanished, at once or after their delay. A client that comes back in time and goes on
/// with its session takes a waiting will back. Waiting wills end with the process.
/// </summary>
internal sealed partial class MqttWills(IMqttBackend backend, ILogger logger) : IDisposable
{
    private readonly ConcurrentDictionary<string, Waiting> _waiting = new(StringComparer.Ordinal);

    /// <summary>Delivers a will, or keeps it for its delay; ends when it is durable or waits.</summary>
    public Task LeaveAsync(MqttMessage will, TimeSpan delay)
    {
        if (delay <= TimeSpan.Zero)
        {
            return DeliverAsync(will);
        }

        var waiting = new Waiting(will);
        _waiting[will.ClientId] = waiting;
        waiting.Delivery = DeliverLaterAsync(waiting, delay);
        return Task.CompletedTask;
    }

    /// <summary>A client is back: its waiting will is dropped, or delivered where its session ended.</summary>
    public async Task ReturnAsync(string clientId, bool isResumed)
    {
        if (!_waiting.TryRemove(clientId, out var waiting))
        {
            return;
        }

        await waiting.CancelAsync();
        if (!isResumed)
        {
            await DeliverAsync(waiting.Will);
        }
    }

    public void Dispose()
    {
        foreach (var waiting in _waiting.Values)
        {
            waiting.Dispose();
        }

        _waiting.Clear();
    }

    private async Task DeliverLaterAsync(Waiting waiting, TimeSpan delay)
    {
        if (await waiting.ElapsesAsync(delay) && _waiting.TryRemove(new(waiting.Will.ClientId, waiting)))
        {
            waiting.Dispose();
            await DeliverAsync(waiting.Will);
        }
    }

    private async Task DeliverAsync(MqttMessage will)
    {
        try
        {
            await await backend.EnqueueAsync(will, CancellationToken.None);
        }
#pragma warning disable CA1031 // Whatever kept it from being stored: the will's client is gone, the log is all there is to tell.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogLost(logger, error, will.ClientId, will.Topic);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The will of client {Client} on {Topic} could not be stored.")]
    private static partial void LogLost(ILogger logger, Exception error, string client, string topic);

    private sealed class Waiting(MqttMessage will) : IDisposable
    {
        private readonly CancellationTokenSource _cancel = new();

        public MqttMessage Will { get; } = will;

        public Task? Delivery { get; set; }

        public async Task<bool> ElapsesAsync(TimeSpan delay)
        {
            try
            {
                await Task.Delay(delay, _cancel.Token);
                return true;
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        public async Task CancelAsync()
        {
            await _cancel.CancelAsync();
            if (Delivery is { } delivery)
            {
                await delivery;
            }

            _cancel.Dispose();
        }

        public void Dispose()
        {
            _cancel.Cancel();
            _cancel.Dispose();
        }
    }
}
