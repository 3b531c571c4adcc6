namespace SektorKopplung.Core.Registers;

/// <summary>A row of a register file (Zeile).</summary>
/// <param name="Number">Its number in the file, counted from 1 as spreadsheets and editors do.</param>
/// <param name="Cells">Its cells from the left.</param>
public sealed record RegisterRow(int Number, IReadOnlyList<RegisterCell> Cells)
{
    /// <summary>The cell of a column; empty where the row is shorter.</summary>
    public RegisterCell At(int column) => column >= 0 && column < Cells.Count ? Cells[column] : RegisterCell.Empty;

    /// <summary>Whether it says nothing.</summary>
    public bool IsBlank => Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));
}
