namespace SektorKopplung.Core.Registers;

/// <summary>A register file as it was read, headings included (Tabelle).</summary>
/// <param name="Name">The sheet, or the file where it has no sheets.</param>
/// <param name="Rows">Its rows in order.</param>
public sealed record RegisterTable(string Name, IReadOnlyList<RegisterRow> Rows);
