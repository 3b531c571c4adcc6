using System.CommandLine.Parsing;
using System.Globalization;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>How many times as fast as the clock, as people write it: <c>60</c>.</summary>
internal static class SpeedWord
{
    /// <summary>Reads it; anything else becomes a parse error.</summary>
    /// <param name="argument">What was given.</param>
    /// <param name="fastest">The largest factor allowed.</param>
    /// <param name="otherwise">What else is allowed, for the message.</param>
    public static double Parse(ArgumentResult argument, double fastest, string otherwise = "")
    {
        var word = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed)
            && speed > 0 && speed <= fastest)
        {
            return speed;
        }

        argument.AddError($"--speed: '{word}' is no factor above 0, at most {fastest:0}{otherwise}.");
        return 0;
    }
}
