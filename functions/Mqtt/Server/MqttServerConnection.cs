using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Server;

/// <summary>One client's connection: reads packets one after the other, acknowledges when they are durable.</summary>
internal sealed partial class MqttServerConnection : IDisposable
{
    private readonly MqttConnectionHandler _server;
    private readonly ConnectionContext _connection;
    private readonly MqttOutput _output;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<string> _subscriptions = [];
    private MqttReasonCode _closeReason;
    private byte _level = 4;

    public MqttServerConnection(MqttConnectionHandler server, ConnectionContext connection)
    {
        _server = server;
        _connection = connection;
        _output = new MqttOutput(connection.Transport.Output);
    }

    public bool IsSubscribedTo(string topic)
    {
        lock (_subscriptions)
        {
            return _subscriptions.Contains(topic);
        }
    }

    public Task SendAsync(MqttPublish publish, CancellationToken cancellationToken)
        => _output.WriteAsync(buffer => MqttWriter.WritePublish(buffer, publish, _level), cancellationToken);

    public async Task RunAsync(CancellationToken connectionClosed)
    {
        using var closed = connectionClosed.Register(() => _stop.Cancel());
        try
        {
            await ServeAsync();
        }
        catch (MqttProtocolException error)
        {
            LogProtocolError(_server.Logger, _connection.ConnectionId, error.Message);
            _closeReason = error.Reason;
            await SayGoodbyeAsync();
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or ConnectionAbortedException
            or ConnectionResetException or InvalidOperationException)
        {
            await SayGoodbyeAsync();
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    public void Dispose()
    {
        _output.Dispose();
        _stop.Dispose();
    }

    /// <summary>Ends the connection because the client came again; returns when all it sent is durable.</summary>
    public Task CloseForTakeOverAsync()
    {
        _closeReason = MqttReasonCode.SessionTakenOver;
        _stop.Cancel();
        return _ended.Task;
    }

    private async Task ServeAsync()
    {
        var handshake = new MqttHandshake(_server, this, _output);
        var first = await ReadFrameAsync(_server.Options.ConnectTimeout);
        if (first is not { Type: MqttPacketType.Connect } frame)
        {
            return;
        }

        MqttConnect connect;
        try
        {
            connect = MqttConnect.Read(frame);
        }
        catch (MqttProtocolException error) when (error.Reason == MqttReasonCode.UnsupportedProtocolVersion)
        {
            await handshake.RefuseVersionAsync(_stop.Token);
            return;
        }

        _level = connect.ProtocolLevel;
        if (await handshake.OpenAsync(connect, _stop.Token) is { } session)
        {
            await ServeSessionAsync(session);
        }
    }

    private async Task ServeSessionAsync(MqttClientSession session)
    {
        var acknowledgements = new MqttAcknowledgements(_output, session.ProtocolLevel, _server.Options.ReceiveMaximum,
            count => _server.AcknowledgedMessages.Add(count));
        var acknowledging = AcknowledgeAsync(acknowledgements);
        var packets = new MqttPacketLoop(_server, session, acknowledgements, _output, _subscriptions);
        try
        {
            while (await ReadFrameAsync(session.KeepAlive * 1.5) is { } frame
                && await packets.HandleAsync(frame, _stop.Token))
            {
            }
        }
        finally
        {
            acknowledgements.Complete();
            await acknowledging;
            await CloseSessionAsync(session);
            _server.Remove(session.ClientId, this);
        }
    }

    /// <summary>Sends acknowledgements; a failed commit ends the connection, so that the client sends again.</summary>
    private async Task AcknowledgeAsync(MqttAcknowledgements acknowledgements)
    {
        await Task.Yield();
        try
        {
            await acknowledgements.RunAsync(_stop.Token);
        }
#pragma warning disable CA1031 // Whatever kept the commit from being durable, the client must send again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            if (error is not OperationCanceledException)
            {
                LogNotStored(_server.Logger, error, _connection.ConnectionId);
            }

            await _stop.CancelAsync();
        }
    }

    private async Task CloseSessionAsync(MqttClientSession session)
    {
        var now = _server.Clock.GetUtcNow();
        if (session.Will is { } will)
        {
            var stored = await _server.Backend.EnqueueAsync(
                new MqttMessage(will.Topic, will.Payload, session.ClientId, session.User, now) { QoS = will.QoS, IsWill = true },
                CancellationToken.None);
            await stored.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        if (session.IsDurable)
        {
            await _server.Backend.CommitAsync(
                [new(session.ClientId, MqttSessionChangeKind.Opened, 0, now + session.Expiry)], CancellationToken.None);
        }
    }

    /// <summary>
    /// The next packet, or null at the end of the connection. Only the time spent waiting for the client counts against
    /// its keep-alive, not the time in which the server itself does not read.
    /// </summary>
    private async Task<MqttFrame?> ReadFrameAsync(TimeSpan patience)
    {
        var input = _connection.Transport.Input;
        while (true)
        {
            var result = await ReadAsync(input, patience);
            var buffer = result.Buffer;
            if (MqttFrame.TryRead(ref buffer, _server.Options.MaximumPacketSize, out var frame))
            {
                input.AdvanceTo(buffer.Start);
                return frame;
            }

            input.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
            {
                return null;
            }
        }
    }

    private async ValueTask<ReadResult> ReadAsync(PipeReader input, TimeSpan patience)
    {
        if (input.TryRead(out var ready))
        {
            return ready;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        if (patience > TimeSpan.Zero)
        {
            waiting.CancelAfter(patience);
        }

        try
        {
            return await input.ReadAsync(waiting.Token);
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            throw new MqttProtocolException(MqttReasonCode.KeepAliveTimeout, "The client was silent for too long.");
        }
    }

    private async Task SayGoodbyeAsync()
    {
        if (_level != 5 || _closeReason == MqttReasonCode.Success)
        {
            return;
        }

        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await _output.WriteAsync(buffer => MqttWriter.WriteDisconnect(buffer, _closeReason), patience.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or InvalidOperationException
            or ConnectionAbortedException or ConnectionResetException)
        {
            // The client is gone already.
        }
    }

    [LoggerMessage(LogLevel.Information, "Connection {Connection} broke the protocol: {Reason}")]
    private static partial void LogProtocolError(ILogger logger, string connection, string reason);

    [LoggerMessage(LogLevel.Warning, "Connection {Connection} is closed without an acknowledgement: its messages were not stored.")]
    private static partial void LogNotStored(ILogger logger, Exception error, string connection);
}
