using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Extensions.Logging;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Server;

/// <summary>One client's connection, from its first byte to the last word.</summary>
internal sealed partial class MqttServerConnection : IDisposable
{
    private static readonly TimeSpan LastWordPatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CommandPatience = TimeSpan.FromSeconds(5);

    private readonly MqttConnectionHandler _server;
    private readonly ConnectionContext _connection;
    private readonly MqttOutput _output;
    private readonly MqttFrameReader _input;
    private readonly MqttEnding _ending = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private MqttSessionConnection? _session;

    public MqttServerConnection(MqttConnectionHandler server, ConnectionContext connection)
    {
        _server = server;
        _connection = connection;
        _output = new MqttOutput(connection.Transport.Output);
        _input = new MqttFrameReader(connection.Transport.Input, server.Options.MaximumPacketSize, _ending.Stopped);
    }

    /// <summary>The client id, once the client is let in.</summary>
    public string? ClientId { get; set; }

    public bool IsSubscribedTo(string topic) => _session?.IsSubscribedTo(topic) ?? false;

    public async Task RunAsync()
    {
        var shutdown = _connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? default;
        using var stopping = shutdown.Register(() => _ending.Stop(MqttReasonCode.ServerShuttingDown));
        try
        {
            await ServeAsync();
        }
        catch (MqttProtocolException error)
        {
            LogProtocolError(_server.Logger, _connection.ConnectionId, error.Message);
            _ending.Reason = error.Reason;
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or InvalidOperationException)
        {
            // The client is gone, or the connection is cut.
        }
        finally
        {
            await SayLastWordAsync();
            _server.Remove(this);
            _ended.TrySetResult();
        }

        await LingerAsync();
    }

    /// <summary>Sends to a subscriber; whatever hinders it ends in false.</summary>
    public async Task<bool> TrySendAsync(MqttPublish publish, CancellationToken cancellationToken)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ending.Cut);
            patience.CancelAfter(CommandPatience);
            return _session is { } session && await session.SendAsync(publish, patience.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Ends the connection because the client came again; returns when all it sent is durable.</summary>
    public Task CloseForTakeOverAsync()
    {
        _ending.Stop(MqttReasonCode.SessionTakenOver);
        return _ended.Task;
    }

    public void Dispose()
    {
        _ending.Dispose();
        _output.Dispose();
    }

    private async Task ServeAsync()
    {
        var handshake = new MqttHandshake(_server, this, _output);
        if (await ReadConnectAsync(handshake) is { } connect
            && await OpenAsync(handshake, connect) is { } session)
        {
            _session = new MqttSessionConnection(_server, session, _output);
            await _session.RunAsync(_input, _ending);
        }
    }

    private async Task<MqttConnect?> ReadConnectAsync(MqttHandshake handshake)
    {
        using var deadline = new CancellationTokenSource(_server.Options.ConnectTimeout);
        if (await _input.ReadAsync(TimeSpan.Zero, deadline.Token) is not { } frame)
        {
            return null;
        }

        if (frame.Type != MqttPacketType.Connect)
        {
            throw new MqttProtocolException($"The first packet is no CONNECT but has type {(int)frame.Type}.");
        }

        try
        {
            return MqttConnect.Read(frame);
        }
        catch (MqttProtocolException error) when (error.Reason == MqttReasonCode.UnsupportedProtocolVersion
            || MqttConnect.IsLevel5(frame))
        {
            // Anything else that is malformed is closed without CONNACK (MQTT 3.1.1, section 3.1.4).
            LogProtocolError(_server.Logger, _connection.ConnectionId, error.Message);
            await handshake.RefuseAsync((byte)(MqttConnect.IsLevel5(frame) ? 5 : 4), error.Reason, _ending.Cut);
            return null;
        }
    }

    private async Task<MqttClientSession?> OpenAsync(MqttHandshake handshake, MqttConnect connect)
    {
        try
        {
            return await handshake.OpenAsync(connect, _ending.Cut);
        }
        catch (Exception error) when (error is not (OperationCanceledException or IOException or MqttProtocolException))
        {
            LogNotOpened(_server.Logger, error, _connection.ConnectionId);
            await handshake.RefuseAsync(connect.ProtocolLevel, MqttReasonCode.ServerUnavailable, _ending.Cut);
            return null;
        }
    }

    private async Task SayLastWordAsync()
    {
        if (_session is not { IsLevel5: true, HasLeft: false } || _ending.Reason == MqttReasonCode.Success)
        {
            return;
        }

        try
        {
            using var patience = new CancellationTokenSource(LastWordPatience);
            await _output.WriteAsync(buffer => MqttWriter.WriteDisconnect(buffer, _ending.Reason), patience.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or InvalidOperationException)
        {
            // The client is gone already.
        }
    }

    private async Task LingerAsync()
    {
        if (_session is not { HasLeft: true })
        {
            using var patience = new CancellationTokenSource(LastWordPatience);
            await _input.DiscardAsync(patience.Token);
        }
    }

    [LoggerMessage(LogLevel.Information, "Connection {Connection} broke the protocol: {Reason}")]
    private static partial void LogProtocolError(ILogger logger, string connection, string reason);

    [LoggerMessage(LogLevel.Warning, "Connection {Connection} is refused: its session could not be read or stored.")]
    private static partial void LogNotOpened(ILogger logger, Exception error, string connection);
}
