using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Telemetry;

/// <summary>A quantity the monitor understands (Messgröße).</summary>
/// <param name="Name">The name in topics.</param>
/// <param name="Unit">The unit it is stored in.</param>
/// <param name="Range">What it can physically be, in <paramref name="Unit"/>.</param>
public sealed record Quantity(string Name, UcumUnit Unit, PhysicalRange Range)
{
    /// <summary>Whether it is the distance of two points; converted without an offset.</summary>
    public bool IsDifference { get; } = Name.EndsWith("_difference", StringComparison.Ordinal);

    /// <summary>Whether its unit may be left out: only a plain number has no unit to confuse.</summary>
    public bool IsPlainNumber => Unit.Code == "1";
}
