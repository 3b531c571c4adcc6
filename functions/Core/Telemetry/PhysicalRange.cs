namespace SektorKopplung.Core.Telemetry;

/// <summary>What a quantity can physically be (Plausibilitätsgrenzen), in its canonical unit, both ends included.</summary>
/// <param name="Minimum">The lowest possible value.</param>
/// <param name="Maximum">The highest possible value.</param>
public readonly record struct PhysicalRange(double Minimum, double Maximum)
{
    /// <summary>Any finite value.</summary>
    public static PhysicalRange Any { get; } = new(double.MinValue, double.MaxValue);

    /// <summary>Whether the value can be real.</summary>
    public bool Contains(double value) => value >= Minimum && value <= Maximum;
}
