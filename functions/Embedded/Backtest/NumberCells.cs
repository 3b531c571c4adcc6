using System.Globalization;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>Reads numbers as a file writes them: decimal point or comma, thousands, placeholders.</summary>
/// <param name="HasDecimalComma">Whether the comma is the decimal mark.</param>
internal sealed record NumberCells(bool HasDecimalComma)
{
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "-", "--", "---", "nan", "na", "n/a", "#n/a", "n.a.", "k.a.", "k. a.", "null", "none", "nil", "?", "inf", "-inf", "missing",
    };

    private static readonly HashSet<double> Placeholders = [-999, -9999, -99999, -999.9, -9999.9];

    /// <summary>Which of the two decimal marks the cells use.</summary>
    public static NumberCells Detect(IEnumerable<string> cells, char delimiter)
    {
        var (comma, dot) = (0, 0);
        foreach (var cell in cells)
        {
            var (lastComma, lastDot) = (cell.LastIndexOf(','), cell.LastIndexOf('.'));
            comma += lastComma > lastDot && cell.IndexOf(',') == lastComma ? 1 : 0;
            dot += lastDot > lastComma && cell.IndexOf('.') == lastDot ? 1 : 0;
        }

        return new(comma > dot || (comma == dot && comma > 0 && delimiter == ';'));
    }

    /// <summary>Whether a cell says that there is no value.</summary>
    public static bool IsEmpty(string cell) => Empty.Contains(cell);

    /// <summary>The number; null where it is none.</summary>
    public double? Parse(string cell)
    {
        var plain = cell.Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal)
            .Replace("'", "", StringComparison.Ordinal);
        var unit = plain.IndexOf(' ', StringComparison.Ordinal);
        plain = unit > 0 && char.IsLetter(plain[^1]) ? plain[..unit] : plain.Replace(" ", "", StringComparison.Ordinal);
        plain = HasDecimalComma
            ? plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : plain.Replace(",", "", StringComparison.Ordinal);
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : null;
    }

    /// <summary>Whether a number stands for "no value", as -9999.</summary>
    public static bool IsPlaceholder(double value) => Placeholders.Contains(value);
}
