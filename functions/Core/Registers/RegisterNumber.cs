namespace SektorKopplung.Core.Registers;

/// <summary>A number as somebody wrote it into a register (Zahlenangabe).</summary>
/// <param name="Value">The number, the middle of a range [unit of the column].</param>
/// <param name="Low">The lower end of a range, else the number.</param>
/// <param name="High">The upper end of a range, else the number.</param>
/// <param name="IsExact">False where it was a range, a bound ("&gt; 500") or rounded ("ca.").</param>
public readonly record struct RegisterNumber(double Value, double Low, double High, bool IsExact)
{
    /// <summary>The number in another unit.</summary>
    public RegisterNumber Times(double factor) => new(Value * factor, Low * factor, High * factor, IsExact);
}
