using System.Diagnostics;

namespace SektorKopplung.Edition.Tests;

/// <summary>One finished run of the dotnet command.</summary>
internal sealed record DotnetRun(int ExitCode, string Output)
{
    public static async Task<DotnetRun> StartAsync(string directory, string packageCache, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments, "-tl:off", "-nodeReuse:false"])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfTheTestRun).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["NUGET_PACKAGES"] = packageCache;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new DotnetRun(process.ExitCode, await output + await errors);
    }

    /// <summary>The lines that hold a text, trimmed, each once.</summary>
    public IReadOnlyList<string> LinesWith(string text)
        => [.. Output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(text, StringComparison.Ordinal)).Distinct()];

    // `dotnet test` hands its own MSBuild settings on, which a fresh build must not see.
    private static bool IsOfTheTestRun(string name)
        => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "DOTNET_HOST_PATH" or "Edition" or "WithMlNet";
}
