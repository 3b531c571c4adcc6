namespace SektorKopplung.Simulators.Tests.Cli;

/// <summary>Does something when the first line is written; forgets what is written.</summary>
internal sealed class FirstLineWriter(Func<Task> react) : StringWriter
{
    private Task? _reaction;

    /// <summary>What was done; fails where no line was written.</summary>
    public Task Reaction => _reaction ?? throw new InvalidOperationException("No line was written.");

    public override Task WriteLineAsync(string? value)
    {
        _reaction ??= Task.Run(react);
        return Task.CompletedTask;
    }
}
