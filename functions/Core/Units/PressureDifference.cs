using System.Globalization;

namespace SektorKopplung.Core.Units;

/// <summary>A difference between two pressures (Differenzdruck) [bar].</summary>
/// <remarks>Has neither gauge nor absolute reference.</remarks>
public readonly record struct PressureDifference : IComparable<PressureDifference>
{
    private PressureDifference(double bars) => Bars = bars;

    /// <summary>The value [bar].</summary>
    public double Bars { get; }

    /// <summary>Nothing [0 bar].</summary>
    public static PressureDifference Zero => default;

    /// <summary>Makes the quantity from a number [bar].</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite.</exception>
    public static PressureDifference FromBars(double bars) => new(Finite.Require(bars));

    /// <summary>The sum [bar].</summary>
    public static PressureDifference operator +(PressureDifference left, PressureDifference right)
        => new(left.Bars + right.Bars);

    /// <summary>The difference [bar].</summary>
    public static PressureDifference operator -(PressureDifference left, PressureDifference right)
        => new(left.Bars - right.Bars);

    /// <summary>A multiple [bar].</summary>
    public static PressureDifference operator *(PressureDifference left, double factor) => FromBars(left.Bars * factor);

    /// <summary>Whether the left value is smaller.</summary>
    public static bool operator <(PressureDifference left, PressureDifference right) => left.Bars < right.Bars;

    /// <summary>Whether the left value is larger.</summary>
    public static bool operator >(PressureDifference left, PressureDifference right) => left.Bars > right.Bars;

    /// <summary>Whether the left value is not larger.</summary>
    public static bool operator <=(PressureDifference left, PressureDifference right) => left.Bars <= right.Bars;

    /// <summary>Whether the left value is not smaller.</summary>
    public static bool operator >=(PressureDifference left, PressureDifference right) => left.Bars >= right.Bars;

    /// <inheritdoc/>
    public int CompareTo(PressureDifference other) => Bars.CompareTo(other.Bars);

    /// <summary>The value with its unit, in invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Bars:0.###} bar");
}
