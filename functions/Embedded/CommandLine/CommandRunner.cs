using System.CommandLine;
using SektorKopplung.Adapters.Local;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>Runs a command and turns what goes wrong into one sentence and an exit code.</summary>
internal static class CommandRunner
{
    /// <summary>The option every command has.</summary>
    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Print exactly one JSON document on standard output, everything else on standard error.",
        Recursive = true,
    };

    /// <summary>Gives a command its work.</summary>
    public static void Runs(this Command command, Func<ParseResult, Task<int>> work)
        => command.SetAction((parsed, _) => RunAsync(parsed, work));

    /// <summary>Whether the answer is wanted as JSON.</summary>
    public static bool WantsJson(this ParseResult parsed) => parsed.GetValue(Json);

    /// <summary>Says what came out on standard output: as JSON where asked for, in lines for people elsewhere.</summary>
    public static void Answer(this ParseResult parsed, object document, params IEnumerable<string> lines)
    {
        if (parsed.WantsJson())
        {
            JsonOutput.Print(document);
            return;
        }

        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }
    }

    /// <summary>Says on standard error what is wrong with the input, and as JSON where asked for.</summary>
    public static int Fail(bool asJson, int exitCode, string sentence)
    {
        Console.Error.WriteLine(sentence);
        if (asJson)
        {
            JsonOutput.Print(new { error = sentence, exitCode });
        }

        return exitCode;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<ParseResult, Task<int>> work)
    {
        try
        {
            return MachineCheck.Missing() is { } missing
                ? throw CommandFailedException.BrokenWorld(missing)
                : await work(parsed);
        }
        catch (CommandFailedException error)
        {
            return Fail(parsed.WantsJson(), error.ExitCode, error.Message);
        }
        catch (Exception error) when (error is StoreRefusedException or StoreUnavailableException or IOException
            or UnauthorizedAccessException)
        {
            return Fail(parsed.WantsJson(), ExitCode.BrokenWorld, error.Message);
        }
    }
}
