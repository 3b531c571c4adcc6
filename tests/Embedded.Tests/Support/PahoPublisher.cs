using System.Diagnostics;
using System.Globalization;

namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>A publisher nobody here wrote: MQTT 5, QoS 1, a session that lasts; sends again what was not acknowledged.</summary>
internal sealed class PahoPublisher : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly Task _reading;
    private readonly Task<string> _errors;
    private readonly List<int> _acknowledged = [];

    private PahoPublisher(Process process)
    {
        _process = process;
        _reading = ReadAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>When its readings begin; they lie a second apart.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 1, 10, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Why it cannot be used; null where it can.</summary>
    public static string? Missing { get; } = HasPaho() ? null : "paho (Python) is not installed; ./test --install brings it.";

    /// <summary>Numbers, and values, of the readings acknowledged so far.</summary>
    public IReadOnlyList<int> Acknowledged
    {
        get
        {
            lock (_acknowledged)
            {
                return [.. _acknowledged];
            }
        }
    }

    /// <summary>Publishes numbered readings of a series to a port of this machine.</summary>
    public static PahoPublisher Publish(int port, string topic, int count)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Clients", "paho_readings.py");
        return new(Process.Start(new ProcessStartInfo(
            Python, [script, $"{port}", topic, $"{count}", $"{Start.ToUnixTimeSeconds()}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    public Task UntilAcknowledgedAsync(int count)
        => Polling.UntilAsync(() => Acknowledged.Count >= count || _process.HasExited, Patience);

    /// <summary>Waits until all is acknowledged.</summary>
    public async Task EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(_process.ExitCode == 0, await _errors);
        await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                lock (_acknowledged)
                {
                    _acknowledged.Add(number);
                }
            }
        }
    }

    private static bool HasPaho()
    {
        if (!File.Exists(Python))
        {
            return false;
        }

        using var process = Process.Start(
            new ProcessStartInfo(Python, ["-c", "import paho.mqtt.client"]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
