using System.Buffers;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Tests.Support;

/// <summary>A client that sends exactly the bytes a test wants and shows the packets that come back.</summary>
internal sealed class WireClient : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly byte[] _chunk = new byte[8192];
    private Stream _stream;
    private ReadOnlyMemory<byte> _arrived;

    private WireClient(Socket socket)
    {
        _socket = socket;
        _stream = new NetworkStream(socket, ownsSocket: true);
    }

    public static async Task<WireClient> OpenAsync(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return new WireClient(socket);
    }

    public async Task EncryptAsync(SslClientAuthenticationOptions options)
    {
        var tls = new SslStream(_stream);
        _stream = tls;
        await tls.AuthenticateAsClientAsync(options).Soon();
    }

    /// <summary>Connects and returns whether the session is present.</summary>
    public async Task<bool> ConnectAsync(string clientId, Connecting? connecting = null)
    {
        await SendAsync(Packets.Connect(clientId, connecting));
        var answer = await ReadAsync();
        Assert.Equal((MqttPacketType.ConnAck, 0), (answer.Type, answer.Body.Span[1]));
        return answer.Body.Span[0] == 1;
    }

    public async Task SendAsync(params byte[][] packets)
        => await _stream.WriteAsync(packets.SelectMany(packet => packet).ToArray());

    /// <summary>The next packet.</summary>
    public async Task<MqttFrame> ReadAsync()
        => await TryReadAsync() ?? throw new InvalidOperationException("The server closed the connection.");

    /// <summary>The next packet in hexadecimal.</summary>
    public async Task<string> ReadHexAsync()
    {
        var frame = await ReadAsync();
        return $"{((int)frame.Type << 4) | frame.Flags:X2} {Convert.ToHexString(frame.Body.Span)}";
    }

    /// <summary>Reads to the end; what came last is a DISCONNECT with this reason.</summary>
    public async Task AssertDisconnectedAsync(MqttReasonCode reason)
    {
        MqttFrame? last = null;
        while (await TryReadAsync() is { } frame)
        {
            last = frame;
        }

        Assert.Equal(MqttPacketType.Disconnect, last?.Type);
        Assert.Equal(reason, (MqttReasonCode)last!.Value.Body.Span[0]);
    }

    /// <summary>The server closes, and says nothing before.</summary>
    public async Task AssertClosedSilentlyAsync() => Assert.Null(await TryReadAsync());

    public async Task AssertAliveAsync()
    {
        await SendAsync(Packets.Ping);
        Assert.Equal(MqttPacketType.PingResp, (await ReadAsync()).Type);
    }

    /// <summary>Breaks the connection like a lost network: a reset, no good-bye.</summary>
    public void Break()
    {
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Dispose();
    }

    public async Task<MqttFrame?> TryReadAsync()
    {
        while (true)
        {
            var buffer = new ReadOnlySequence<byte>(_arrived);
            if (MqttFrame.TryRead(ref buffer, int.MaxValue, out var frame))
            {
                _arrived = buffer.ToArray();
                return frame;
            }

            var count = await _stream.ReadAsync(_chunk).Soon();
            if (count == 0)
            {
                return null;
            }

            _arrived = (byte[])[.. _arrived.Span, .. _chunk.AsSpan(0, count)];
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();
}
