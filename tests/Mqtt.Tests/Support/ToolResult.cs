namespace SektorKopplung.Mqtt.Tests.Support;

/// <summary>How a program ended.</summary>
internal sealed record ToolResult(int ExitCode, string Output)
{
    public void AssertSucceeded() => Assert.True(ExitCode == 0, $"It ended with {ExitCode}: {Output}");
}
