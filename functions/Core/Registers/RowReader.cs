using System.Globalization;
using System.Text.RegularExpressions;
using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Registers;

/// <summary>Reads the cells of one row; remembers what makes the row useless and what was assumed instead.</summary>
internal sealed partial class RowReader(RegisterRow row, RegisterHeading heading, NumberText numbers)
{
    private const double LargestNumber = 1e13;

    private readonly List<RegisterFinding> _assumed = [];

    public int Row => row.Number;

    /// <summary>The first thing that makes the row useless.</summary>
    public RegisterFinding? Refusal { get; private set; }

    /// <summary>What was assumed, in order.</summary>
    public IReadOnlyList<RegisterFinding> Assumed => _assumed;

    /// <summary>How far its numbers support each other, as far as it was read.</summary>
    public EntryQuality Quality { get; private set; } = EntryQuality.Consistent;

    /// <summary>The text of a field; empty where nothing is said.</summary>
    public string Text(RegisterField field)
    {
        var cell = Cell(field);
        var text = HeadingText.Clean(cell.Text);
        return NumberText.SaysNothing(text) ? "" : text;
    }

    /// <summary>The number of a field between limits; null where nothing useful is said, which is noted where it is nonsense.</summary>
    public RegisterNumber? Number(RegisterField field, double lowest, double highest = LargestNumber)
    {
        if (!heading.Columns.TryGetValue(field, out var column))
        {
            return null;
        }

        var reading = numbers.Read(row.At(column.Index), column.Units);
        var mistake = reading.Mistake ?? OutOf(reading.Number, lowest, highest);
        if (mistake is not null)
        {
            Assume(field, mistake + new BilingualText("(nicht verwendet)", "(not used)"), EntryQuality.Contradictory);
            return null;
        }

        if (reading.Number is { IsExact: false } rough)
        {
            Assume(
                field,
                Wording.Say($"„{Text(field)}“ als {rough.Value:N0} gelesen", $"'{Text(field)}' read as {rough.Value:N0}"),
                EntryQuality.Derived);
        }

        return reading.Number;
    }

    /// <summary>The postcode with five digits; refuses the row where there is none.</summary>
    public string Postcode()
    {
        var text = Cell(RegisterField.Postcode) is { Number: { } number }
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : Text(RegisterField.Postcode);
        if (PostcodePart().Match(text) is { Success: true } match)
        {
            return match.Groups["digits"].Value.PadLeft(5, '0');
        }

        Refuse(RegisterField.Postcode, text.Length == 0
            ? new("Postleitzahl fehlt", "postcode is missing")
            : Wording.Say($"„{text}“ ist keine deutsche Postleitzahl", $"'{text}' is no German postcode"));
        return "";
    }

    /// <summary>Yes or no; null where nothing is said.</summary>
    public bool? Flag(RegisterField field)
    {
        var word = Text(field).ToLower(CultureInfo.InvariantCulture);
        switch (word)
        {
            case "":
                return null;
            case "ja" or "yes" or "true" or "wahr" or "x" or "1":
                return true;
            case "nein" or "no" or "false" or "falsch" or "0":
                return false;
            default:
                Assume(field, Wording.Say($"„{word}“ ist weder ja noch nein (nicht verwendet)", $"'{word}' is neither yes nor no (not used)"), EntryQuality.Derived);
                return null;
        }
    }

    /// <summary>Makes the row useless; the first reason counts.</summary>
    public void Refuse(RegisterField field, BilingualText reason) => Refusal ??= new(row.Number, HeadingOf(field), reason);

    /// <summary>Notes what was assumed.</summary>
    public void Assume(RegisterField field, BilingualText what, EntryQuality quality)
    {
        _assumed.Add(new(row.Number, HeadingOf(field), what));
        Quality = quality > Quality ? quality : Quality;
    }

    private RegisterCell Cell(RegisterField field)
        => heading.Columns.TryGetValue(field, out var column) ? row.At(column.Index) : RegisterCell.Empty;

    private string HeadingOf(RegisterField field)
        => heading.Columns.TryGetValue(field, out var column)
            ? column.Heading
            : RegisterColumns.Current.Registers[heading.Register].Columns.TryGetValue(field, out var names) ? names[0] : field.ToString();

    private static BilingualText? OutOf(RegisterNumber? number, double lowest, double highest) => number switch
    {
        null => null,
        { } one when one.Low < lowest || one.High > highest => Wording.Say(
            $"{one.Value:0.##} liegt nicht zwischen {lowest:0.##} und {highest:0.##}",
            $"{one.Value:0.##} is not between {lowest:0.##} and {highest:0.##}"),
        _ => null,
    };

    // 01067, 1067 (Excel ate the zero), D-01067, 01067.0, 01067 Dresden
    [GeneratedRegex(@"^(?:DE?[-\s]?)?(?<digits>(?!0{4,5}\b)\d{4,5})(?:\.0)?(?:[\s,].*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex PostcodePart();
}
