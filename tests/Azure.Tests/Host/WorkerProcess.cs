using System.Diagnostics;
using System.Text;

namespace SektorKopplung.Azure.Tests.Host;

/// <summary>The built function app, started with what a Functions host gives its worker.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    public WorkerProcess(Uri host, IReadOnlyDictionary<string, string> settings)
    {
        var id = Guid.NewGuid().ToString();
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(Directory, "SektorKopplung.Functions.dll"),
                "--functions-uri", host.ToString(), "--functions-worker-id", id,
                "--functions-request-id", Guid.NewGuid().ToString(), "--functions-grpc-max-message-length", "134217728",
            },
        };
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = Directory;
        start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = Directory;
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where the function app was built to, beside these tests.</summary>
    public static string Directory { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "SektorKopplung.Functions", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/'))));

    /// <summary>What it printed on standard output and standard error.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Ends with the exit code.</summary>
    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Ends it at once, without a word: kill -9.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (_output)
            {
                _output.AppendLine(line);
            }
        }
    }
}
