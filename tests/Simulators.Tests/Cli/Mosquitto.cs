using System.Diagnostics;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Simulators.Tests.Cli;

/// <summary>A broker nobody here wrote, on a port of its own; can be killed and started again.</summary>
internal sealed class Mosquitto : IAsyncDisposable
{
    private readonly string _configuration;
    private Process? _process;

    private Mosquitto(string folder, int port)
    {
        Port = port;
        _configuration = System.IO.Path.Combine(folder, "mosquitto.conf");
        File.WriteAllText(_configuration, $"listener {port} 127.0.0.1\nallow_anonymous true\nlog_dest stderr\n");
    }

    /// <summary>Where the program lies, or null.</summary>
    public static string? Path { get; } = new[] { "/usr/sbin/mosquitto", "/usr/bin/mosquitto", "/usr/local/sbin/mosquitto" }
        .FirstOrDefault(File.Exists);

    /// <summary>The port.</summary>
    public int Port { get; }

    public static async Task<Mosquitto> StartAsync(string folder)
    {
        var broker = new Mosquitto(folder, FreePort.Find());
        await broker.StartAsync();
        return broker;
    }

    /// <summary>Kills the broker and starts it again with nothing remembered.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo(Path!, ["-c", _configuration]) { RedirectStandardError = true })!;
        _process = process;
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.EndsWith(" running", StringComparison.Ordinal))
            {
                _ = process.StandardError.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException("mosquitto did not start.");
    }

    private async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _process, null) is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
