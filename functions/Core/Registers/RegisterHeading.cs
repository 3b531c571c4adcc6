namespace SektorKopplung.Core.Registers;

/// <summary>The heading row of a register and the columns it names.</summary>
internal sealed record RegisterHeading
{
    // Workbooks begin with a title, group headings or notes.
    private const int DeepestRow = 30;

    public required RegisterKind Register { get; init; }

    public required RegisterRow Row { get; init; }

    /// <summary>The columns by field; of two that mean the same the first counts.</summary>
    public required IReadOnlyDictionary<RegisterField, Column> Columns { get; init; }

    public required IReadOnlyList<string> UnknownColumns { get; init; }

    public required IReadOnlyList<string> PersonalColumns { get; init; }

    /// <summary>The headings whose unit is none of their field.</summary>
    public required IReadOnlyList<string> WrongUnits { get; init; }

    /// <summary>A column.</summary>
    /// <param name="Index">From the left, from 0.</param>
    /// <param name="Heading">As written.</param>
    /// <param name="Units">What its numbers mean.</param>
    internal sealed record Column(int Index, string Heading, UnitScale Units);

    /// <summary>The heading of a table: the row that has all columns a register needs; null where there is none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="register">The register it must be; null for any.</param>
    public static RegisterHeading? Find(RegisterTable table, RegisterKind? register)
        => table.Rows.Take(DeepestRow)
            .SelectMany(row => RegisterColumns.Current.Registers.Where(one => register is null || one.Key == register)
                .Select(one => Of(row, one.Key, one.Value)))
            .FirstOrDefault(heading => heading is not null);

    private static RegisterHeading? Of(RegisterRow row, RegisterKind register, RegisterColumns.OfRegister known)
    {
        var named = row.Cells.Select((cell, index) => (Index: index, Heading: HeadingText.Clean(cell.Text)))
            .Where(cell => cell.Heading.Length > 0)
            .Select(cell => (cell.Index, cell.Heading, Field: known.FieldOf(cell.Heading)))
            .ToList();
        var fields = named.Select(cell => cell.Field).OfType<RegisterField>().ToHashSet();
        if (!known.Needed.All(fields.Contains))
        {
            return null;
        }

        var kept = named.Where(cell => cell.Field is { } field && field != RegisterField.PersonalContact)
            .Select(cell => (Field: cell.Field!.Value, cell.Index, cell.Heading, Units: UnitScale.For(cell.Field.Value, HeadingText.UnitOf(cell.Heading))))
            .ToList();
        return new()
        {
            Register = register,
            Row = row,
            Columns = kept.Where(cell => cell.Units is not null).GroupBy(cell => cell.Field)
                .ToDictionary(cells => cells.Key, cells => cells.Select(cell => new Column(cell.Index, cell.Heading, cell.Units!)).First()),
            UnknownColumns = [.. named.Where(cell => cell.Field is null).Select(cell => cell.Heading)],
            PersonalColumns = [.. named.Where(cell => cell.Field == RegisterField.PersonalContact).Select(cell => cell.Heading)],
            WrongUnits = [.. kept.Where(cell => cell.Units is null).Select(cell => cell.Heading)],
        };
    }
}
