using System.CommandLine;

namespace SektorKopplung.Simulators.Cli.CommandLine;

/// <summary>The program <c>simulate</c>, from arguments to exit code.</summary>
public static class SimulateProgram
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Results go here.</param>
    /// <param name="error">Progress and complaints go here.</param>
    /// <param name="cancellationToken">Ends the run in good order, as SIGINT does.</param>
    public static async Task<int> RunAsync(
        string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(error);
        var root = new RootCommand("Plays simulated towns as MQTT telemetry.")
        {
            ScenarioCommand.Create(output, error),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await error.WriteLineAsync(parsed.Errors[0].Message.ReplaceLineEndings(" "));
            return ExitCode.BadInput;
        }

        try
        {
            var invocation = new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(failure.Message);
            return ExitCode.BrokenWorld;
        }
    }
}
