using System.Globalization;

namespace SektorKopplung.Core.Language;

/// <summary>Numbers and times inside sentences, as each language writes them (Zahlen und Zeiten im Text).</summary>
/// <remarks>Pass times in local time; safe to use from many threads.</remarks>
public static class Wording
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A text in both languages in which <c>{…}</c> holes are formatted by the rules of each.</summary>
    /// <param name="de">The German sentence.</param>
    /// <param name="en">The English sentence.</param>
    /// <example><c>Wording.Say($"{6.2:0.0} MW frei.", $"{6.2:0.0} MW free.")</c> gives "6,2 MW frei." and "6.2 MW free."</example>
    public static BilingualText Say(FormattableString de, FormattableString en)
    {
        ArgumentNullException.ThrowIfNull(de);
        ArgumentNullException.ThrowIfNull(en);
        return new(de.ToString(German), en.ToString(English));
    }

    /// <summary>A number with a fixed count of decimals, grouped, e.g. "1.234,5" and "1,234.5".</summary>
    public static BilingualText Number(double value, int decimals)
    {
        var format = "N" + decimals.ToString(CultureInfo.InvariantCulture);
        return new(value.ToString(format, German), value.ToString(format, English));
    }
}
