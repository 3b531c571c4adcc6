namespace SektorKopplung.MlNet.Tests;

/// <summary>The programs that were built beside these tests, in the same configuration.</summary>
internal static class BuiltPrograms
{
    /// <summary>The monitor's program.</summary>
    public static string Monitor => PathOf("SektorKopplung.Embedded", "sektorkopplung.dll");

    /// <summary>The simulator's program.</summary>
    public static string Simulator => PathOf("SektorKopplung.Simulators.Cli", "simulate.dll");

    /// <summary>Which is missing, in a sentence; null where none is.</summary>
    public static string? Missing()
        => new[] { Monitor, Simulator }.FirstOrDefault(program => !File.Exists(program)) is { } missing
            ? $"{missing} is not built: build the solution first."
            : null;

    // One folder for each project and configuration.
    private static string PathOf(string project, string file)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(own.Parent!.Parent!.FullName, project, own.Name, file);
    }
}
