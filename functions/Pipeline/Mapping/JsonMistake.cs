using System.Text.Json;
using System.Text.RegularExpressions;

namespace SektorKopplung.Pipeline.Mapping;

/// <summary>Says in words of the file, not of the program, why a JSON text that people wrote cannot be used.</summary>
public static partial class JsonMistake
{
    /// <summary>Line, place and what is wrong there.</summary>
    public static string Explain(JsonException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return $"line {(error.LineNumber ?? 0) + 1}, {error.Path ?? "$"}: {What(error.Message)}";
    }

    private static string What(string message)
    {
        if (Missing().Match(message) is { Success: true } missing)
        {
            return $"{missing.Groups[1].Value} is missing.";
        }

        if (Unknown().Match(message) is { Success: true } unknown)
        {
            return $"{unknown.Groups[1].Value} is not known here.";
        }

        return message.Contains("could not be converted", StringComparison.Ordinal)
            || message.Contains("doesn't allow setting null", StringComparison.Ordinal)
            ? "a value of another kind is needed."
            : "this is no valid JSON; a comma, quote or bracket is missing or too many (no comments allowed).";
    }

    [GeneratedRegex("missing required properties including: ('.+?')\\.")]
    private static partial Regex Missing();

    [GeneratedRegex("^The JSON property ('.+?') could not be mapped")]
    private static partial Regex Unknown();
}
