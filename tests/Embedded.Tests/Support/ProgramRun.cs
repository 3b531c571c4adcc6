using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>The built program as a process of its own; killed at the latest with this object.</summary>
internal sealed class ProgramRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly Growing _output = new();
    private readonly Growing _errors = new();
    private readonly Task _reading;

    private ProgramRun(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(_output.ReadAsync(process.StandardOutput), _errors.ReadAsync(process.StandardError));
    }

    public int Id => _process.Id;

    /// <summary>What it said on standard error so far.</summary>
    public string Errors => _errors.Text;

    public bool HasEnded => _process.HasExited;

    /// <summary>Starts the program.</summary>
    public static ProgramRun Start(params IEnumerable<string> arguments) => Start("", arguments);

    /// <summary>Starts the program where a directory is a small disk of its own (<see cref="SmallDisk"/>).</summary>
    public static ProgramRun StartOn(SmallDisk disk, IEnumerable<string> arguments)
        => Start("", "unshare", [.. disk.Wrapper, "dotnet", Repository.Program, .. arguments]);

    /// <summary>Runs the program to its end, asking for JSON.</summary>
    public static Task<ProgramResult> JsonAsync(params IEnumerable<string> arguments) => OfAsync("", [.. arguments, "--json"]);

    /// <summary>Runs the program to its end.</summary>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<ProgramResult> OfAsync(string input, params IEnumerable<string> arguments)
    {
        await using var run = Start(input, arguments);
        return await run.EndAsync();
    }

    /// <summary>The first JSON document on standard output, as soon as it is complete.</summary>
    public async Task<JsonElement> FirstJsonAsync()
    {
        await Polling.UntilAsync(() => _output.Text.Contains("\n}\n", StringComparison.Ordinal) || HasEnded, Patience);
        Assert.False(HasEnded, $"It ended: {Errors}");
        var text = _output.Text;
        return JsonSerializer.Deserialize<JsonElement>(text[..(text.IndexOf("\n}\n", StringComparison.Ordinal) + 3)]);
    }

    /// <summary>Waits until it says something on standard error.</summary>
    public async Task<string> SaysAsync(string words)
    {
        await Polling.UntilAsync(() => Errors.Contains(words, StringComparison.Ordinal) || HasEnded, Patience);
        return Errors;
    }

    /// <summary>Asks it to stop, as a service manager does, and waits.</summary>
    public async Task<ProgramResult> TerminateAsync()
    {
        using var kill = Process.Start("sh", ["-c", $"kill -TERM {Id}"]);
        await kill.WaitForExitAsync();
        return await EndAsync();
    }

    /// <summary>Ends it and what it started without asking; returns when it is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Ends it without asking, and nothing that it started.</summary>
    public async Task KillAloneAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<ProgramResult> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _reading;
        return new(_process.ExitCode, _output.Text, Errors);
    }

    /// <summary>A field of its status in the kernel, e.g. VmRSS [KiB]; Linux only.</summary>
    public long StatusKibibytes(string field)
        => long.Parse(
            File.ReadLines($"/proc/{Id}/status").First(line => line.StartsWith(field + ":", StringComparison.Ordinal))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture);

    /// <summary>What it started and still runs; Linux only.</summary>
    public IReadOnlyList<int> Children()
        => [.. Directory.EnumerateDirectories($"/proc/{Id}/task")
            .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture))];

    public async ValueTask DisposeAsync()
    {
        if (!HasEnded)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static ProgramRun Start(string input, IEnumerable<string> arguments)
        => Start(input, "dotnet", [Repository.Program, .. arguments]);

    private static ProgramRun Start(string input, string command, IEnumerable<string> arguments)
    {
        var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return new(process);
    }

    private sealed class Growing
    {
        private readonly StringBuilder _text = new();

        public string Text
        {
            get
            {
                lock (_text)
                {
                    return _text.ToString();
                }
            }
        }

        public async Task ReadAsync(StreamReader reader)
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                lock (_text)
                {
                    _text.Append(line).Append('\n');
                }
            }
        }
    }
}
