using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Registers;

/// <summary>Reads a public register from its table (Registerleser); every row ends as an entry or as a refusal.</summary>
public static class RegisterReader
{
    private static readonly HashSet<RegisterField> NumericFields =
    [
        RegisterField.AnnualHeat, RegisterField.MaximumThermalPower, RegisterField.AverageTemperature, RegisterField.DailyHours,
        .. Enumerable.Range((int)RegisterField.January, 12).Select(month => (RegisterField)month),
        RegisterField.SurfaceArea, RegisterField.ConnectedLoadIt, RegisterField.ConnectedLoadNonRedundant,
        RegisterField.TotalConsumption, RegisterField.WasteHeatReleased, RegisterField.WasteHeatReused,
        RegisterField.Pue, RegisterField.Ref, RegisterField.Erf, RegisterField.CoolingEfficiencyRatio, RegisterField.Wue,
    ];

    /// <summary>Reads the first of some tables that is a register.</summary>
    /// <param name="tables">The sheets of a file.</param>
    /// <param name="register">The register it must be; null to tell by its headings.</param>
    public static RegisterResult Read(IReadOnlyList<RegisterTable> tables, RegisterKind? register = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        foreach (var table in tables)
        {
            if (RegisterHeading.Find(table, register) is { } heading)
            {
                return Read(table, heading);
            }
        }

        return new(null, NoHeading(register));
    }

    private static RegisterResult Read(RegisterTable table, RegisterHeading heading)
    {
        if (heading.WrongUnits.Count > 0)
        {
            var headings = string.Join(", ", heading.WrongUnits.Select(one => $"'{one}'"));
            return new(null, new($"Spalten mit unbekannter Einheit: {headings}", $"columns with an unknown unit: {headings}"));
        }

        var rows = table.Rows.Where(row => row.Number > heading.Row.Number && !row.IsBlank).ToList();
        var numeric = heading.Columns.Where(column => NumericFields.Contains(column.Key)).Select(column => column.Value.Index).ToList();
        var hasComma = NumberText.HasDecimalComma(
            rows.SelectMany(row => numeric.Select(row.At)), RegisterColumns.Current.Registers[heading.Register].DecimalComma);
        var (entries, refusals) = Entries(rows, heading, new NumberText(hasComma));
        return new(
            new()
            {
                Register = heading.Register,
                Sheet = table.Name,
                HeadingRow = heading.Row.Number,
                Rows = rows.Count,
                HasDecimalComma = hasComma,
                UnknownColumns = heading.UnknownColumns,
                PersonalColumns = heading.PersonalColumns,
                Entries = entries,
                Refusals = refusals,
            },
            null);
    }

    private static (List<RegisterEntry> Entries, List<RegisterFinding> Refusals) Entries(
        List<RegisterRow> rows, RegisterHeading heading, NumberText numbers)
    {
        var entries = new List<RegisterEntry>(rows.Count);
        var refusals = new List<RegisterFinding>();
        var seen = new Dictionary<string, List<RegisterEntry>>();
        foreach (var row in rows)
        {
            var reader = new RowReader(row, heading, numbers);
            var entry = heading.Register == RegisterKind.WasteHeatPlatform ? WasteHeatEntry.Read(reader) : DataCentreEntry.Read(reader);
            if (entry is null)
            {
                refusals.Add(reader.Refusal!);
            }
            else if (Twin(entry, seen) is { } twin)
            {
                refusals.Add(new(row.Number, "", Wording.Say($"steht schon in Zeile {twin.Row}", $"is in row {twin.Row} already")));
            }
            else
            {
                entries.Add(Numbered(entry, seen));
            }
        }

        return (entries, refusals);
    }

    private static RegisterEntry? Twin(RegisterEntry entry, Dictionary<string, List<RegisterEntry>> seen)
        => seen.TryGetValue(entry.Id, out var others)
            ? others.FirstOrDefault(other => (other.AnnualHeat, other.Power, other.AverageTemperature, other.ReportId)
                == (entry.AnnualHeat, entry.Power, entry.AverageTemperature, entry.ReportId))
            : null;

    // Sources of one site that the owner gave one name are told apart by their order.
    private static RegisterEntry Numbered(RegisterEntry entry, Dictionary<string, List<RegisterEntry>> seen)
    {
        var others = seen.TryGetValue(entry.Id, out var known) ? known : seen[entry.Id] = [];
        others.Add(entry);
        return others.Count == 1 ? entry : entry with { Id = $"{entry.Id}-{others.Count}" };
    }

    private static BilingualText NoHeading(RegisterKind? register)
    {
        var wanted = RegisterColumns.Current.Registers.Where(one => register is null || one.Key == register)
            .Select(one => string.Join(" + ", one.Value.Needed.Select(field => $"'{one.Value.Columns[field][0]}'"))).ToList();
        return new(
            $"keine Zeile mit den Überschriften {string.Join(" oder ", wanted)} gefunden",
            $"no row with the headings {string.Join(" or ", wanted)} found");
    }
}
