using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using SektorKopplung.Embedded.CommandLine;

namespace SektorKopplung.Embedded.Demo;

/// <summary>The simulators' own program as a child process: the demo's town, which speaks MQTT like a real one.</summary>
internal sealed partial class SimulatorProcess : IAsyncDisposable
{
    private const int TerminateSignal = 15;
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly Task<string> _summary;
    private readonly Task _reading;
    private SimulatorProgress _progress = new(0, 0, 0);
    private string _lastWords = "";

    private SimulatorProcess(Process process)
    {
        _process = process;
        _summary = process.StandardOutput.ReadToEndAsync();
        _reading = ReadProgressAsync(process.StandardError);
        Ended = EndAsync();
    }

    /// <summary>How far it is.</summary>
    public SimulatorProgress Progress => Volatile.Read(ref _progress);

    /// <summary>Ends with the process: its exit code.</summary>
    public Task<int> Ended { get; }

    /// <summary>What it said last on standard error that was no progress.</summary>
    public string LastWords => Volatile.Read(ref _lastWords);

    /// <summary>Where its program is: beside the own one, or where SK_SIMULATE says.</summary>
    /// <exception cref="CommandFailedException">It is not there.</exception>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable("SK_SIMULATE") is { Length: > 0 } named)
        {
            return File.Exists(named)
                ? named
                : throw CommandFailedException.BadInput($"SK_SIMULATE names {named}, which is not there.");
        }

        // Built programs lie side by side, one folder for each project and configuration.
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return own.Parent?.Parent?.EnumerateDirectories()
                .Select(folder => Path.Combine(folder.FullName, own.Name, "simulate.dll"))
                .FirstOrDefault(File.Exists)
            ?? throw CommandFailedException.BrokenWorld(
                "The demo needs the simulator beside this program: build the whole solution (./run does), or set SK_SIMULATE.");
    }

    /// <summary>The site file of the simulated town, beside the program.</summary>
    public static string SiteFile(string program) => Path.Combine(Path.GetDirectoryName(program)!, "musterstadt.site.json");

    /// <summary>Starts it.</summary>
    public static SimulatorProcess Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } own && IsDotnet(own) ? own : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The simulator ends when its standard input does: with this process, in whichever way that ends.
        start.Environment["SK_ENDS_WITH_INPUT"] = "1";
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return new(Process.Start(start)!);
        }
        catch (Win32Exception error)
        {
            throw CommandFailedException.BrokenWorld($"The simulator cannot be started: {error.Message}");
        }
    }

    /// <summary>Asks it to end and waits; what it sent, or null where it could not say.</summary>
    public async Task<long?> StopAsync()
    {
        Terminate();
        if (await Task.WhenAny(Ended, Task.Delay(LongestStop)) != Ended)
        {
            _process.Kill(entireProcessTree: true);
            await Ended;
        }

        try
        {
            using var summary = JsonDocument.Parse(await _summary);
            return summary.RootElement.GetProperty("published").GetInt64();
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    private static bool IsDotnet(string program)
        => string.Equals(Path.GetFileNameWithoutExtension(program), "dotnet", StringComparison.OrdinalIgnoreCase);

    private void Terminate()
    {
        if (_process.HasExited)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            _process.Kill(entireProcessTree: true);
        }
        else
        {
            _ = SendSignal(_process.Id, TerminateSignal);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int process, int signal);

    private async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync();
        await _reading;
        return _process.ExitCode;
    }

    private async Task ReadProgressAsync(StreamReader errors)
    {
        while (await errors.ReadLineAsync() is { } line)
        {
            if (SimulatorProgress.TryParse(line) is { } progress)
            {
                Volatile.Write(ref _progress, progress);
            }
            else if (line.Length > 0)
            {
                Volatile.Write(ref _lastWords, line);
            }
        }
    }
}
