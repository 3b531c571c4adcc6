using System.Globalization;

namespace SektorKopplung.Core.Sites;

/// <summary>Reads the columns of one row and reports what is wrong with them; empty means not given.</summary>
internal sealed class SiteRow(string table, int line, IReadOnlyDictionary<string, string> columns, SiteErrorList errors)
{
    private readonly HashSet<string> _known = [];

    public string Text(string column, string? fallback = null)
    {
        var text = Find(column);
        if (text is null && fallback is null)
        {
            Report(column, "The column is missing or empty.");
        }

        return text ?? fallback ?? "";
    }

    /// <summary>The row's own id: the column id, or made from the name.</summary>
    public string OwnId(string kind, string name)
    {
        var id = Find("id") ?? IdFrom(name);
        if (!Naming.IsAsset(id) || id == Naming.MonitorAsset)
        {
            Report("id", $"\"{id}\" is no id: 1 to 64 of a-z, 0-9, dot, underscore and hyphen; \"monitor\" is taken.");
            return id;
        }

        errors.Define(id, kind, line, $"{table}.id");
        return id;
    }

    public string Reference(string column, params string[] kinds)
    {
        var id = Text(column);
        if (id.Length > 0)
        {
            errors.Refer(id, kinds, line, $"{table}.{column}");
        }

        return id;
    }

    public double Number(string column, double minimum, double maximum, double? fallback = null)
    {
        if (Find(column) is not { } text)
        {
            if (fallback is null)
            {
                Report(column, "The column is missing or empty.");
            }

            return fallback ?? maximum;
        }

        if (ParseNumber(text) is not { } number)
        {
            Report(column, $"\"{text}\" is not a number; write 1234.5 or 1234,5, without a unit.");
            return fallback ?? maximum;
        }

        if (number < minimum || number > maximum)
        {
            Report(column, string.Create(CultureInfo.InvariantCulture, $"{number} is out of range: {minimum} to {maximum}."));
            return fallback ?? maximum;
        }

        return number;
    }

    public double? OptionalNumber(string column, double minimum, double maximum)
        => Find(column) is null ? null : Number(column, minimum, maximum);

    public bool Flag(string column) => Find(column) switch
    {
        null or "false" or "no" or "nein" or "0" => false,
        "true" or "yes" or "ja" or "1" => true,
        var text => Refuse(column, text),
    };

    public T Choice<T>(string column, T fallback) where T : struct, Enum => OptionalChoice<T>(column) ?? fallback;

    public T? OptionalChoice<T>(string column) where T : struct, Enum
    {
        if (Find(column) is not { } text)
        {
            return null;
        }

        if (Choices.Parse<T>(text) is { } value)
        {
            return value;
        }

        Report(column, $"\"{text}\" is not one of {string.Join(", ", Choices.Words<T>())}.");
        return null;
    }

    public void ReportUnknown()
    {
        foreach (var (column, text) in columns)
        {
            if (!_known.Contains(column) && text.Length > 0)
            {
                Report(column, $"Unknown column; expected one of {string.Join(", ", _known.Order())}.");
            }
        }
    }

    public void Report(string column, string message) => errors.Add(line, $"{table}.{column}", message);

    // A single comma is the decimal comma; "1.234,5" and "1,234.5" are refused because nobody can tell them apart safely.
    private static double? ParseNumber(string text)
    {
        var plain = text.Count(character => character is ',' or '.') <= 1 ? text.Replace(',', '.') : text;
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint
            | NumberStyles.AllowExponent;
        return double.TryParse(plain, styles, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
    }

    private static string IdFrom(string name)
    {
        var text = name.ToLowerInvariant()
            .Replace("ä", "ae", StringComparison.Ordinal)
            .Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal)
            .Replace("ß", "ss", StringComparison.Ordinal);
        var letters = text.Select(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) ? letter : ' ');
        var id = string.Join('-', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return id.Length > Naming.MaximumLength ? id[..Naming.MaximumLength] : id;
    }

    private bool Refuse(string column, string text)
    {
        Report(column, $"\"{text}\" is neither true nor false.");
        return false;
    }

    private string? Find(string column)
    {
        _known.Add(column);
        return columns.TryGetValue(column, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }
}
