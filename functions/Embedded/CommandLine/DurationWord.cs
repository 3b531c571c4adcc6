using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>A time span as people write it: <c>60s</c>, <c>5m</c>, <c>2h</c>.</summary>
internal static partial class DurationWord
{
    /// <summary>Reads it; anything else becomes a parse error.</summary>
    public static TimeSpan? Parse(ArgumentResult argument)
    {
        var word = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
        if (Pattern().Match(word) is not { Success: true } match)
        {
            argument.AddError($"'{word}' is no time span such as 60s, 5m or 2h.");
            return null;
        }

        var number = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups[2].Value switch
        {
            "s" => TimeSpan.FromSeconds(number),
            "m" => TimeSpan.FromMinutes(number),
            _ => TimeSpan.FromHours(number),
        };
    }

    [GeneratedRegex("^([1-9][0-9]{0,5})([smh])$")]
    private static partial Regex Pattern();
}
