using System.Text.Json;
using SektorKopplung.Simulators.Cli.CommandLine;

namespace SektorKopplung.Simulators.Tests.Cli;

/// <summary>One run of the program inside the test process.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record SimulateRun(int ExitCode, string Output, string Error)
{
    /// <summary>The summary on the last line of standard output.</summary>
    public JsonElement Summary => JsonSerializer.Deserialize<JsonElement>(Output.TrimEnd().Split('\n')[^1]);

    /// <summary>Runs a command line.</summary>
    public static async Task<SimulateRun> Of(params string[] args) => await Until(CancellationToken.None, args);

    /// <summary>Runs a command line until a token ends it as a signal would.</summary>
    public static async Task<SimulateRun> Until(CancellationToken stop, params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await SimulateProgram.RunAsync(args, output, error, stop);
        return new SimulateRun(code, output.ToString(), error.ToString());
    }

    /// <summary>A number of the summary.</summary>
    public long Count(string name) => Summary.GetProperty(name).GetInt64();
}
