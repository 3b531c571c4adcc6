using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SektorKopplung.Core.Registers;

/// <summary>Takes a heading apart into its bare name and its unit.</summary>
internal static partial class HeadingText
{
    /// <summary>The name in small letters and digits only: "Wärmemenge pro\nJahr (in kWh/a)" gives "waermemengeprojahr".</summary>
    public static string NameOf(string heading)
    {
        var text = UnitPart().Replace(Clean(heading), " ");
        var name = new StringBuilder(text.Length);
        foreach (var letter in text.ToLower(CultureInfo.InvariantCulture))
        {
            name.Append(Plain(letter));
        }

        return name.ToString().Replace("potenzial", "potential", StringComparison.Ordinal);
    }

    /// <summary>The unit it names: "kWh/a"; null where it names none.</summary>
    public static string? UnitOf(string heading)
        => UnitPart().Match(Clean(heading)) is { Success: true } match
            ? match.Groups["unit"].Value.Trim()
            : null;

    /// <summary>The text without line breaks, control words of Excel and invisible letters, single-spaced.</summary>
    public static string Clean(string text)
        => Spaces().Replace(Invisible().Replace(text.Replace("_x000d_", " ", StringComparison.OrdinalIgnoreCase), ""), " ").Trim();

    private static string Plain(char letter) => letter switch
    {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        _ when char.IsAsciiLetterOrDigit(letter) => letter.ToString(),
        _ => "",
    };

    // (in kWh/a), [MWh], or a trailing " in kW"; nothing else in brackets is part of a name either.
    [GeneratedRegex(@"[\(\[]\s*(?:in\s+)?(?<unit>[^\)\]]*)[\)\]]|\s+in\s+(?<unit>[kMGT]?Wh?(?:/a)?|°\s?C|h|m²)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex UnitPart();

    [GeneratedRegex("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
