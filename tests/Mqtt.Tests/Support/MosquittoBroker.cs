using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace SektorKopplung.Mqtt.Tests.Support;

/// <summary>A mosquitto broker that bridges to the listener; it is the test's own process and ends with it.</summary>
internal sealed class MosquittoBroker : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource _isRunning = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MosquittoBroker(string folder, int port)
    {
        _folder = folder;
        Port = port;
        _process = new Process { StartInfo = Tool.Mosquitto.Command("-c", Path.Combine(folder, "mosquitto.conf")) };
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
    }

    public int Port { get; }

    /// <summary>Starts the broker with the bridge of docs/mqtt.md, its lines changed as the test needs.</summary>
    public static async Task<MosquittoBroker> StartAsync(int listenerPort, Func<string, string>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("sk-mqtt-").FullName;
        var port = FreePort();
        var bridge = Regex.Match(await File.ReadAllTextAsync(Path.Combine(Tool.Root, "docs", "mqtt.md")), "```conf\n(.*?)```",
            RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains("address 127.0.0.1:1883", bridge, StringComparison.Ordinal);
        bridge = bridge.Replace(":1883", $":{listenerPort}", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, "mosquitto.conf"), $"""
            listener {port} 127.0.0.1
            allow_anonymous true
            persistence false
            log_dest stderr
            {change?.Invoke(bridge) ?? bridge}
            """);
        var broker = new MosquittoBroker(folder, port);
        broker._process.Start();
        broker._process.BeginOutputReadLine();
        broker._process.BeginErrorReadLine();
        await broker._isRunning.Task.Soon();
        return broker;
    }

    /// <summary>How often the broker has written a line with this text to its log.</summary>
    public int Logged(string text) => _log.Count(line => line.Contains(text, StringComparison.Ordinal));

    /// <summary>Hands messages to the broker, which confirms them by itself.</summary>
    public async Task PublishAsync(string topic, IEnumerable<string> lines)
    {
        var command = Tool.MosquittoPub.Command("-h", "127.0.0.1", "-p", $"{Port}", "-q", "1", "-t", topic, "-l");
        (await Tool.MosquittoPub.RunAsync(command, string.Join('\n', lines) + "\n")).AssertSucceeded();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync().Soon();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private void Note(string? line)
    {
        if (line is null)
        {
            return;
        }

        _log.Enqueue(line);
        if (line.Contains("running", StringComparison.Ordinal))
        {
            _isRunning.TrySetResult();
        }
    }
}
