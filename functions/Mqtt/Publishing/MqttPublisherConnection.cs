using System.IO.Pipelines;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
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

    // A quiet connection pings after half the keep-alive, so silence as long as this means that the broker is gone.
    private static readonly TimeSpan SilencePatience = TimeSpan.FromSeconds(1.5 * KeepAliveSeconds);

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
                stream = await EncryptAsync(stream, options, cancellationToken);
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

    private static async Task<Stream> EncryptAsync(
        Stream stream, MqttPublisherOptions options, CancellationToken cancellationToken)
    {
        var tls = new SslStream(stream);
        var settings = new SslClientAuthenticationOptions { TargetHost = options.Host };
        if (options.AuthorityFile is { } file)
        {
            settings.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            settings.CertificateChainPolicy.CustomTrustStore.ImportFromPemFile(file);
        }

        try
        {
            await tls.AuthenticateAsClientAsync(settings, cancellationToken);
            return tls;
        }
        catch
        {
            await tls.DisposeAsync();
            throw;
        }
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
            Password = options.Password is { } password ? Encoding.UTF8.GetBytes(password) : default(ReadOnlyMemory<byte>?),
            Properties = new MqttProperties { SessionExpiryInterval = 3600 },
        });
        await _output.FlushAsync(cancellationToken);
        var answer = await ReadAsync(AnswerPatience, cancellationToken) ?? throw new IOException("The broker closed the connection.");
        var body = new MqttBodyReader(answer.Body);
        body.ReadByte();
        var code = body.ReadByte();
        if (answer.Type != MqttPacketType.ConnAck || code != 0)
        {
            throw new IOException($"The broker refused the client with code 0x{code:X2}.");
        }

        if (options.ProtocolLevel == 5 && MqttProperties.Read(ref body, MqttPropertySet.ConnAck).ReceiveMaximum is { } maximum)
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
                await WaitOrPingAsync(quiet => waiting.WaitToReadAsync(quiet).AsTask(), cancellationToken);
            }

            while (inFlight.IsFull(_room))
            {
                await _output.FlushAsync(cancellationToken);
                await WaitOrPingAsync(quiet => inFlight.WaitForRoomAsync(_room, quiet), cancellationToken);
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

    private async Task WaitOrPingAsync(Func<CancellationToken, Task> wait, CancellationToken cancellationToken)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        quiet.CancelAfter(TimeSpan.FromSeconds(KeepAliveSeconds / 2.0));
        try
        {
            await wait(quiet.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            MqttWriter.WriteEmpty(_output, MqttPacketType.PingReq);
            await _output.FlushAsync(cancellationToken);
        }
    }

    private async Task ReceiveAsync(MqttInFlight inFlight, CancellationToken cancellationToken)
    {
        while (await ReadAsync(SilencePatience, cancellationToken) is { } frame)
        {
            if (frame.Type == MqttPacketType.PubAck)
            {
                var (packetId, reason) = MqttAnswer.Read(frame, _protocolLevel);
                inFlight.Acknowledge(packetId, reason < MqttReasonCode.UnspecifiedError);
            }
            else if (frame.Type == MqttPacketType.Disconnect)
            {
                var reason = frame.Body.Length > 0 ? frame.Body.Span[0] : 0;
                throw new IOException($"The broker ended the connection with code 0x{reason:X2}.");
            }
        }

        throw new IOException("The broker closed the connection.");
    }

    private async Task<MqttFrame?> ReadAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        while (true)
        {
            var result = await ReadAsync(silence, patience, cancellationToken);
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

    private async ValueTask<ReadResult> ReadAsync(
        CancellationTokenSource silence, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (_input.TryRead(out var ready))
        {
            return ready;
        }

        try
        {
            silence.CancelAfter(patience);
            return await _input.ReadAsync(silence.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException($"The broker did not answer within {patience.TotalSeconds:0} s.");
        }
    }
}
