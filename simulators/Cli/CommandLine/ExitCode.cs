namespace SektorKopplung.Simulators.Cli.CommandLine;

/// <summary>What the program's exit tells a script.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>Wrong arguments.</summary>
    public const int BadInput = 2;

    /// <summary>The broker cannot be reached, or did not acknowledge everything.</summary>
    public const int BrokenWorld = 3;
}
