using System.CommandLine.Parsing;
using System.Globalization;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>An instant as people write it: <c>2019-01-07</c> (midnight UTC) or <c>2019-01-07T06:00:00Z</c>.</summary>
internal static class InstantWord
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>Reads it; anything else becomes a parse error.</summary>
    public static DateTimeOffset? Parse(ArgumentResult argument)
    {
        var word = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
        if (DateTimeOffset.TryParseExact(
            word, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
        {
            return instant;
        }

        argument.AddError($"'{word}' is no time such as 2019-01-07 or 2019-01-07T06:00:00Z.");
        return null;
    }
}
