using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading.Channels;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Publishing;

/// <summary>
/// Publishes with QoS 1 and keeps every message until it is acknowledged: after a broken connection it finds its session
/// again and sends what is missing once more, in order. Safe for concurrent use.
/// </summary>
public sealed class MqttPublisher : IAsyncDisposable
{
    private readonly MqttPublisherOptions _options;
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<MqttPublish> _waiting = Channel.CreateBounded<MqttPublish>(1024);
    private readonly MqttInFlight _inFlight = new();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _running;
    private long _published;

    private MqttPublisher(MqttPublisherOptions options)
    {
        _options = options;
        _running = RunAsync();
    }

    /// <summary>Messages handed over so far.</summary>
    public long Published => Volatile.Read(ref _published);

    /// <summary>Messages acknowledged so far.</summary>
    public long Acknowledged => _inFlight.Acknowledged;

    /// <summary>Messages the broker refused so far, e.g. because their topic is not for this user; they are not sent again.</summary>
    public long Refused => _inFlight.Refused;

    /// <summary>Connects; later breaks are mended without the caller.</summary>
    /// <exception cref="IOException">The broker cannot be reached or refuses the client.</exception>
    public static async Task<MqttPublisher> ConnectAsync(MqttPublisherOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var publisher = new MqttPublisher(options);
        try
        {
            await publisher._connected.Task.WaitAsync(cancellationToken);
            return publisher;
        }
        catch
        {
            await publisher.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes a message; waits while too many are unacknowledged. The payload must not be changed afterwards.</summary>
    public async ValueTask PublishAsync(string topic, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        MqttTopic.RequireName(topic);
        _inFlight.Expect();
        try
        {
            await _waiting.Writer.WriteAsync(new MqttPublish(topic, payload, 1, 0), cancellationToken);
            Interlocked.Increment(ref _published);
        }
        catch
        {
            _inFlight.Forget();
            throw;
        }
    }

    /// <summary>Waits until every message handed over is acknowledged or refused.</summary>
    /// <exception cref="ObjectDisposedException">The publisher is disposed before that.</exception>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var empty = _inFlight.WaitUntilEmptyAsync(cancellationToken);
        await Task.WhenAny(empty, _running);
        ObjectDisposedException.ThrowIf(!empty.IsCompleted, this);
        await empty;
    }

    /// <summary>Ends the connection; what is not acknowledged by now is not sent again.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _waiting.Writer.TryComplete();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        await Task.Yield();
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await using var connection = await MqttPublisherConnection.OpenAsync(
                    _options, isFirst: !_connected.Task.IsCompleted, _stop.Token);
                _connected.TrySetResult();
                await connection.ExchangeAsync(_waiting.Reader, _inFlight, _stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is IOException or SocketException
                or MqttProtocolException or AuthenticationException or InvalidOperationException)
            {
                if (_connected.TrySetException(new IOException(
                    $"The broker {_options.Host}:{_options.Port} cannot be used: {error.Message}", error)))
                {
                    return;
                }

                await PauseAsync();
            }
        }
    }

    private async Task PauseAsync()
    {
        try
        {
            await Task.Delay(_options.ReconnectDelay, _stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The publisher is being disposed; the loop ends.
        }
    }
}
