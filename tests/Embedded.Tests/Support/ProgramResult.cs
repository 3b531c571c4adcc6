using System.Text.Json;

namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>How the program ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record ProgramResult(int ExitCode, string Output, string Errors)
{
    /// <summary>Standard output as the one JSON document it must be.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Output);

    /// <summary>Fails with everything the program said.</summary>
    public ProgramResult AssertExit(int code)
    {
        Assert.True(ExitCode == code, $"It ended with {ExitCode}, not {code}.\n{Output}\n{Errors}");
        Assert.DoesNotContain("   at ", Errors, StringComparison.Ordinal);
        return this;
    }

    /// <summary>It refused with one sentence, told to people and as JSON; it needs <c>--json</c>.</summary>
    public void AssertRefused(int code, params string[] words)
    {
        AssertExit(code);
        var sentence = Assert.Single(Errors.TrimEnd().Split('\n'));
        Assert.All(words, word => Assert.Contains(word, sentence, StringComparison.Ordinal));
        Assert.Equal(["error", "exitCode"], Json.EnumerateObject().Select(field => field.Name));
        Assert.Equal(sentence, Json.GetProperty("error").GetString());
        Assert.Equal(code, Json.GetProperty("exitCode").GetInt32());
    }
}
