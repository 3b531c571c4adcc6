using System.CommandLine.Parsing;
using System.Globalization;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>A whole number that everything random comes from.</summary>
internal static class SeedWord
{
    /// <summary>Reads it; anything else becomes a parse error.</summary>
    public static long Parse(ArgumentResult argument)
    {
        var word = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed))
        {
            return seed;
        }

        argument.AddError($"--seed: '{word}' is no whole number.");
        return 0;
    }
}
