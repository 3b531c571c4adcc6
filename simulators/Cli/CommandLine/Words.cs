using System.CommandLine.Parsing;
using System.Globalization;

namespace SektorKopplung.Simulators.Cli.CommandLine;

/// <summary>Reads the words of the command line; what cannot be read gets a sentence.</summary>
internal static class Words
{
    private const int MostHistoryDays = 400;

    /// <summary>A factor, or <c>max</c> or 0 for as fast as possible (infinity).</summary>
    public static double Speed(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (word == "max")
        {
            return double.PositiveInfinity;
        }

        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed)
            && speed is >= 0 and <= 1_000_000)
        {
            return speed == 0 ? double.PositiveInfinity : speed;
        }

        return Refuse<double>(result, $"--speed '{word}' is no factor from 0 to 1000000 and not 'max'.");
    }

    /// <summary>A number with s, m, h or d.</summary>
    public static TimeSpan? Duration(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        var seconds = word.Length == 0 ? 0 : word[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86_400, _ => 0 };
        if (seconds > 0
            && double.TryParse(word.AsSpan(0, word.Length - 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number * seconds <= TimeSpan.FromDays(365).TotalSeconds)
        {
            return TimeSpan.FromSeconds(number * seconds);
        }

        return Refuse<TimeSpan?>(result, $"--for '{word}' is no duration such as 60s, 5m, 2h or 1d.");
    }

    /// <summary>An instant with offset.</summary>
    public static DateTimeOffset? Instant(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        var hasOffset = word.EndsWith('Z') || word.LastIndexOfAny(['+', '-']) > word.IndexOf('T', StringComparison.Ordinal);
        if (word.Contains('T', StringComparison.Ordinal) && hasOffset && DateTimeOffset.TryParse(
            word, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant) && instant.Year is >= 1970 and < 2200)
        {
            return instant;
        }

        return Refuse<DateTimeOffset?>(result, $"'{word}' is no time such as 2026-01-12T05:00:00Z.");
    }

    /// <summary>A whole number.</summary>
    public static long Seed(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        return long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : Refuse<long>(result, $"--seed '{word}' is no whole number.");
    }

    /// <summary>Days of history.</summary>
    public static int Days(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostHistoryDays
            ? days
            : Refuse<int>(result, $"--history-days '{word}' is no whole number from 0 to {MostHistoryDays}.");
    }

    /// <summary>Where to send.</summary>
    public static DeliveryTarget? Target(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        return DeliveryTarget.Parse(word) ?? Refuse<DeliveryTarget?>(
            result, $"--to '{word}' is none of mqtt://host:port, mqtts://host:port, stdout and file:PATH in an existing folder.");
    }

    private static T? Refuse<T>(ArgumentResult result, string sentence)
    {
        result.AddError(sentence);
        return default;
    }
}
