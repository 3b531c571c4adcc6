using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>Reads what people write on the command line; what cannot be read becomes a parse error of one sentence.</summary>
internal static partial class Words
{
    private static readonly string[] InstantFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>A time span: <c>60s</c>, <c>5m</c>, <c>2h</c>.</summary>
    public static TimeSpan? Duration(ArgumentResult argument)
    {
        var word = Of(argument);
        if (DurationPattern().Match(word) is not { Success: true } match)
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

    /// <summary>An instant: <c>2019-01-07</c> (midnight UTC) or <c>2019-01-07T06:00:00Z</c>.</summary>
    public static DateTimeOffset? Instant(ArgumentResult argument)
    {
        var word = Of(argument);
        if (DateTimeOffset.TryParseExact(
            word, InstantFormats, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
        {
            return instant;
        }

        argument.AddError($"'{word}' is no time such as 2019-01-07 or 2019-01-07T06:00:00Z.");
        return null;
    }

    /// <summary>How many times as fast as the clock: <c>60</c>.</summary>
    /// <param name="argument">What was given.</param>
    /// <param name="fastest">The largest factor allowed.</param>
    /// <param name="otherwise">What else is allowed, for the message.</param>
    public static double Speed(ArgumentResult argument, double fastest, string otherwise = "")
    {
        var word = Of(argument);
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed)
            && speed > 0 && speed <= fastest)
        {
            return speed;
        }

        argument.AddError($"--speed: '{word}' is no factor above 0, at most {fastest:0}{otherwise}.");
        return 0;
    }

    /// <summary>A whole number that everything random comes from.</summary>
    public static long Seed(ArgumentResult argument)
    {
        var word = Of(argument);
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed))
        {
            return seed;
        }

        argument.AddError($"--seed: '{word}' is no whole number.");
        return 0;
    }

    private static string Of(ArgumentResult argument) => argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";

    [GeneratedRegex("^([1-9][0-9]{0,5})([smh])$")]
    private static partial Regex DurationPattern();
}
