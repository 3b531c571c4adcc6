using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Publishing;

/// <summary>One connection of a publisher, from CONNECT to its break.</summary>
internal sealed class MqttPublisherConnection : IAsyncDisposable
{
    private const int LargestAnswer = 64 * 1024;
    private const ushort KeepAliveSeconds = 60;
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(10);

    private readonly Stream _stream;
    private readonly PipeReader _input;
    private readonly PipeWriter _output;
    private readonly byte _protocolLevel;
    private int _room;

    private MqttPublisherConnection(Stream stream, MqttPublisherOptions options)
    {
        _stream = stream;
        _input = PipeReader.Create(stream);
        _output = PipeWriter.Create(stream);
        _protocolLevel = options.ProtocolLevel;
        _room = options.MaximumInFlight;
    }

    /// <summary>Opens the connection and waits for CONNACK.</summary>
    /// <param name="options">Where to.</param>
    /// <param name="isFirst">Whether an old session of the client id is thrown away.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<MqttPublisherConnection> OpenAsync(
        MqttPublisherOptions options, bool isFirst, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        MqttPublisherConnection? connection = null;
        try
        {
            await socket.ConnectAsync(options.Host, options.Port, cancellationToken);
            Stream stream = new NetworkStream(socket, ownsSocket: true);
            if (options.UseTls)
            {
                var tls = new SslStream(stream);
                await tls.AuthenticateAsClientAsync(
                    new SslClientAuthenticationOptions { TargetHost = options.Host }, cancellationToken);
                stream = tls;
            }

            connection = new MqttPublisherConnection(stream, options);
            await connection.ConnectAsync(options, isFirst, cancellationToken);
            return connection;
        }
        catch
        {
            socket.Dispose();
            if (connection is not null)
            {
                await connection.DisposeAsync();
            }

            throw;
        }
    }

    /// <summary>Sends again what is missing, then what waits, and takes acknowledgements, until the connection breaks.</summary>
    public async Task ExchangeAsync(
        ChannelReader<MqttPublish> waiting, MqttInFlight inFlight, CancellationToken cancellationToken)
    {
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var receiving = ReceiveAsync(inFlight, broken.Token);
        var sending = SendAsync(waiting, inFlight, broken.Token);
        var first = await Task.WhenAny(receiving, sending);
        await broken.CancelAsync();
        try
        {
            await Task.WhenAll(receiving, sending);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await first;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            MqttWriter.WriteEmpty(_output, MqttPacketType.Disconnect);
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
            await _output.FlushAsync(patience.Token);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or InvalidOperationException)
        {
            // The other side is gone already.
        }

        await _stream.DisposeAsync();
    }

    private async Task ConnectAsync(MqttPublisherOptions options, bool isFirst, CancellationToken cancellationToken)
    {
        MqttWriter.WriteConnect(_output, new MqttConnect
        {
            ProtocolLevel = options.ProtocolLevel,
            ClientId = options.ClientId,
            CleanStart = isFirst && options.ProtocolLevel == 5,
            KeepAliveSeconds = KeepAliveSeconds,
            UserName = options.UserName,
            Password = options.Password is { } password ? Encoding.UTF8.GetBytes(password) : null,
            Properties = new MqttProperties { SessionExpiryInterval = 3600 },
        });
        await _output.FlushAsync(cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(AnswerPatience);
        var answer = await ReadAsync(patience.Token) ?? throw new IOException("The broker closed the connection.");
        var body = new MqttBodyReader(answer.Body);
        body.ReadByte();
        var code = body.ReadByte();
        if (answer.Type != MqttPacketType.ConnAck || code != 0)
        {
            throw new IOException($"The broker refused the client with code 0x{code:X2}.");
        }

        if (options.ProtocolLevel == 5 && MqttProperties.Read(ref body).ReceiveMaximum is { } maximum)
        {
            _room = Math.Min(_room, maximum);
        }
    }

    private async Task SendAsync(
        ChannelReader<MqttPublish> waiting, MqttInFlight inFlight, CancellationToken cancellationToken)
    {
        foreach (var publish in inFlight.Unacknowledged())
        {
            MqttWriter.WritePublish(_output, publish, _protocolLevel);
            await _output.FlushAsync(cancellationToken);
        }

        while (true)
        {
            while (!waiting.TryPeek(out _))
            {
                await _output.FlushAsync(cancellationToken);
                await WaitOrPingAsync(waiting, cancellationToken);
            }

            if (inFlight.IsFull(_room))
            {
                await _output.FlushAsync(cancellationToken);
                await inFlight.WaitForRoomAsync(_room, cancellationToken);
            }

            if (waiting.TryRead(out var next))
            {
                MqttWriter.WritePublish(_output, inFlight.Add(next), _protocolLevel);
                if (_output.UnflushedBytes > 32 * 1024)
                {
                    await _output.FlushAsync(cancellationToken);
                }
            }
        }
    }

    private async Task WaitOrPingAsync(ChannelReader<MqttPublish> waiting, CancellationToken cancellationToken)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        quiet.CancelAfter(TimeSpan.FromSeconds(KeepAliveSeconds / 2.0));
        try
        {
            await waiting.WaitToReadAsync(quiet.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            MqttWriter.WriteEmpty(_output, MqttPacketType.PingReq);
            await _output.FlushAsync(cancellationToken);
        }
    }

    private async Task ReceiveAsync(MqttInFlight inFlight, CancellationToken cancellationToken)
    {
        while (await ReadAsync(cancellationToken) is { } frame)
        {
            if (frame.Type == MqttPacketType.PubAck)
            {
                inFlight.Acknowledge(BinaryPrimitives.ReadUInt16BigEndian(frame.Body.Span));
            }
            else if (frame.Type == MqttPacketType.Disconnect)
            {
                break;
            }
        }

        throw new IOException("The broker closed the connection.");
    }

    private async Task<MqttFrame?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await _input.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            if (MqttFrame.TryRead(ref buffer, LargestAnswer, out var frame))
            {
                _input.AdvanceTo(buffer.Start);
                return frame;
            }

            _input.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
            {
                return null;
            }
        }
    }
}
