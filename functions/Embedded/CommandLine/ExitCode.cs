namespace SektorKopplung.Embedded.CommandLine;

/// <summary>What the program's exit tells a script.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>Done, and something was found: an invalid CAP text, a broken ledger.</summary>
    public const int Finding = 1;

    /// <summary>Wrong arguments, a bad site file, a file that is not there.</summary>
    public const int BadInput = 2;

    /// <summary>The world does not play along: port in use, disk full, directory locked, no ICU.</summary>
    public const int BrokenWorld = 3;
}
