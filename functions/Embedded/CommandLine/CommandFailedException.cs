namespace SektorKopplung.Embedded.CommandLine;

/// <summary>Ends a command with one sentence for the user and an exit code.</summary>
public sealed class CommandFailedException : Exception
{
    public CommandFailedException()
        : this(CommandLine.ExitCode.BrokenWorld, "The command failed.")
    {
    }

    public CommandFailedException(string message)
        : this(CommandLine.ExitCode.BrokenWorld, message)
    {
    }

    public CommandFailedException(string message, Exception innerException)
        : base(message, innerException) => ExitCode = CommandLine.ExitCode.BrokenWorld;

    public CommandFailedException(int exitCode, string message)
        : base(message) => ExitCode = exitCode;

    /// <summary>What the program exits with.</summary>
    public int ExitCode { get; }

    /// <summary>The user gave something that cannot be used.</summary>
    public static CommandFailedException BadInput(string message) => new(CommandLine.ExitCode.BadInput, message);

    /// <summary>Something outside the program failed.</summary>
    public static CommandFailedException BrokenWorld(string message) => new(CommandLine.ExitCode.BrokenWorld, message);
}
