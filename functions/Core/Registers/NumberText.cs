using System.Globalization;
using System.Text.RegularExpressions;
using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Registers;

/// <summary>Reads numbers as people write them into registers: 1.234,5 · 1,234.5 · 100–150 · ca. 3 GWh · k. A.</summary>
/// <param name="decimalComma">How a single mark before exactly three digits is read: 1.234 is 1234 with, 1.234 without it.</param>
public sealed partial class NumberText(bool decimalComma)
{
    private static readonly HashSet<string> NothingSaid = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "-", "–", "—", "/", "?", "ka", "keineangabe", "keineangaben", "na", "nan", "null", "none", "unbekannt", "unknown",
        "entfällt", "nv", "#nv", "#na", "nichtbekannt", "nichtverfügbar", "n/a", "#n/a", "vertraulich", "confidential",
    };

    /// <summary>Whether a text says that there is no value: empty, "k. A.", "n/a".</summary>
    public static bool SaysNothing(string text)
        => NothingSaid.Contains(HeadingText.Clean(text).Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal));

    /// <summary>Whether most numbers of the cells that leave no doubt are written with a decimal comma.</summary>
    /// <param name="cells">Cells of numeric columns.</param>
    /// <param name="usual">What holds where they do not say.</param>
    public static bool HasDecimalComma(IEnumerable<RegisterCell> cells, bool usual)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var votes = cells.Where(cell => cell.Number is null).Select(cell => Vote(HeadingText.Clean(cell.Text))).Sum();
        return votes == 0 ? usual : votes > 0;
    }

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="units">The unit of the column and what may be written instead.</param>
    public NumberReading Read(RegisterCell cell, UnitScale units)
    {
        ArgumentNullException.ThrowIfNull(units);
        if (cell.Number is { } number)
        {
            return double.IsFinite(number)
                ? NumberReading.Of(Exactly(number).Times(units.Column))
                : NumberReading.Wrong(new("keine endliche Zahl", "no finite number"));
        }

        var text = HeadingText.Clean(cell.Text);
        if (SaysNothing(text))
        {
            return NumberReading.Missing;
        }

        return Written().Match(text) is { Success: true } match ? Of(match, text, units) : NotANumber(text);
    }

    private NumberReading Of(Match match, string text, UnitScale units)
    {
        var scale = match.Groups["unit"].Value.Trim() is { Length: > 0 } unit ? units.Of(unit) : units.Column;
        if (scale is not { } factor)
        {
            return NumberReading.Wrong(Wording.Say($"Einheit in „{text}“ passt nicht zur Spalte", $"unit in '{text}' does not fit the column"));
        }

        var (low, high) = (Plain(match.Groups["low"].Value), match.Groups["high"].Success ? Plain(match.Groups["high"].Value) : null);
        if (low is not { } first || (match.Groups["high"].Success && high is null))
        {
            return NotANumber(text);
        }

        if (high < first)
        {
            return NumberReading.Wrong(Wording.Say($"Bereich „{text}“ läuft rückwärts", $"range '{text}' runs backwards"));
        }

        var read = high is { } last
            ? new RegisterNumber((first + last) / 2, first, last, false)
            : Exactly(first) with { IsExact = !match.Groups["about"].Success };
        return NumberReading.Of(read.Times(factor));
    }

    // The later of two kinds of marks is the decimal mark; one kind seen twice groups thousands.
    private double? Plain(string written)
    {
        var digits = written.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)
            .Replace("’", "", StringComparison.Ordinal);
        var (mantissa, exponent) = digits.IndexOfAny(['e', 'E']) is var at and >= 0 ? (digits[..at], digits[at..]) : (digits, "");
        var mark = DecimalMark(mantissa);
        var (grouping, end) = (mark == ',' ? '.' : ',', mark is { } one ? mantissa.LastIndexOf(one) : mantissa.Length);
        var whole = mark is null ? mantissa.Replace('.', ',') : mantissa[..end].Replace(grouping, ',');
        if (!IsGrouped(whole))
        {
            return null;
        }

        var plain = whole.Replace(",", "", StringComparison.Ordinal) + (mark is null ? "" : "." + mantissa[(end + 1)..]) + exponent;
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : null;
    }

    private char? DecimalMark(string mantissa)
    {
        var (comma, point) = (mantissa.LastIndexOf(','), mantissa.LastIndexOf('.'));
        if (comma < 0 && point < 0)
        {
            return null;
        }

        if (comma >= 0 && point >= 0)
        {
            return comma > point ? ',' : '.';
        }

        var mark = comma >= 0 ? ',' : '.';
        if (mantissa.Count(letter => letter == mark) > 1)
        {
            return null;
        }

        return IsAmbiguous(mantissa, mark) && (mark == ',') != decimalComma ? null : mark;
    }

    private static bool IsAmbiguous(string mantissa, char mark)
    {
        var at = mantissa.IndexOf(mark, StringComparison.Ordinal);
        var whole = mantissa[..at].TrimStart('+', '-');
        return mantissa.Length - at - 1 == 3 && whole.Length is >= 1 and <= 3 && whole != "0";
    }

    private static bool IsGrouped(string whole)
    {
        var groups = whole.TrimStart('+', '-').Split(',');
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
    }

    private static int Vote(string text)
    {
        if (Written().Match(text) is not { Success: true } match)
        {
            return 0;
        }

        var number = match.Groups["low"].Value;
        var (commas, points) = (number.Count(letter => letter == ','), number.Count(letter => letter == '.'));
        return (commas, points) switch
        {
            (0, 0) => 0,
            ( > 0, > 0) => number.LastIndexOf(',') > number.LastIndexOf('.') ? 1 : -1,
            (1, 0) => IsAmbiguous(number, ',') ? 0 : 1,
            (0, 1) => IsAmbiguous(number, '.') ? 0 : -1,
            _ => points > 1 && IsGrouped(number.Replace('.', ',')) ? 1 : commas > 1 && IsGrouped(number) ? -1 : 0,
        };
    }

    private static RegisterNumber Exactly(double value) => new(value, value, value, true);

    private static NumberReading NotANumber(string text)
        => NumberReading.Wrong(Wording.Say($"„{Short(text)}“ ist keine Zahl", $"'{Short(text)}' is no number"));

    private static string Short(string text) => text.Length <= 40 ? text : text[..39] + "…";

    [GeneratedRegex(
        @"^(?<about>(?:ca\.?|circa|etwa|rund|approx\.?|~|≈|>=|<=|>|<|≥|≤|über|unter|min\.?|max\.?|bis(?: zu)?)\s*)?"
            + @"(?<low>[+-]?(?:\d{1,3}(?: \d{3})+|\d[\d.,'’]*)(?:[.,]\d+)?(?:[eE][+-]?\d+)?)"
            + @"(?:\s*(?:-|–|—|bis|to)\s*(?<high>[+-]?(?:\d{1,3}(?: \d{3})+|\d[\d.,'’]*)(?:[.,]\d+)?(?:[eE][+-]?\d+)?))?"
            + @"\s*(?<unit>[^\d\s\-–—].*)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
