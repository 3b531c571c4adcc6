namespace SektorKopplung.Core.Registers;

/// <summary>A cell of a register file (Zelle).</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Number">Its number where the file keeps numbers as such, as Excel does; null for text.</param>
public readonly record struct RegisterCell(string Text, double? Number = null)
{
    /// <summary>A cell without content.</summary>
    public static RegisterCell Empty { get; } = new("");
}
