using System.Globalization;

namespace SektorKopplung.Core.Units;

/// <summary>A volume flow (Volumenstrom) [m³/h].</summary>
/// <remarks>Positive in the direction of supply.</remarks>
public readonly record struct VolumeFlow : IComparable<VolumeFlow>
{
    private VolumeFlow(double cubicMetresPerHour) => CubicMetresPerHour = cubicMetresPerHour;

    /// <summary>The value [m³/h].</summary>
    public double CubicMetresPerHour { get; }

    /// <summary>Nothing [0 m³/h].</summary>
    public static VolumeFlow Zero => default;

    /// <summary>Makes the quantity from a number [m³/h].</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite.</exception>
    public static VolumeFlow FromCubicMetresPerHour(double cubicMetresPerHour)
        => new(Finite.Require(cubicMetresPerHour));

    /// <summary>The sum [m³/h].</summary>
    public static VolumeFlow operator +(VolumeFlow left, VolumeFlow right)
        => new(left.CubicMetresPerHour + right.CubicMetresPerHour);

    /// <summary>The difference [m³/h].</summary>
    public static VolumeFlow operator -(VolumeFlow left, VolumeFlow right)
        => new(left.CubicMetresPerHour - right.CubicMetresPerHour);

    /// <summary>A multiple [m³/h].</summary>
    public static VolumeFlow operator *(VolumeFlow left, double factor)
        => FromCubicMetresPerHour(left.CubicMetresPerHour * factor);

    /// <summary>Whether the left value is smaller.</summary>
    public static bool operator <(VolumeFlow left, VolumeFlow right)
        => left.CubicMetresPerHour < right.CubicMetresPerHour;

    /// <summary>Whether the left value is larger.</summary>
    public static bool operator >(VolumeFlow left, VolumeFlow right)
        => left.CubicMetresPerHour > right.CubicMetresPerHour;

    /// <summary>Whether the left value is not larger.</summary>
    public static bool operator <=(VolumeFlow left, VolumeFlow right)
        => left.CubicMetresPerHour <= right.CubicMetresPerHour;

    /// <summary>Whether the left value is not smaller.</summary>
    public static bool operator >=(VolumeFlow left, VolumeFlow right)
        => left.CubicMetresPerHour >= right.CubicMetresPerHour;

    /// <inheritdoc/>
    public int CompareTo(VolumeFlow other) => CubicMetresPerHour.CompareTo(other.CubicMetresPerHour);

    /// <summary>The value with its unit, in invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CubicMetresPerHour:0.###} m³/h");
}
