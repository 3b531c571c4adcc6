using System.Globalization;

namespace SektorKopplung.Core.Units;

/// <summary>A distance between two temperatures (Temperaturdifferenz, Spreizung) [K].</summary>
/// <remarks>Negative where the second temperature is higher. Converted without an offset.</remarks>
public readonly record struct TemperatureDifference : IComparable<TemperatureDifference>
{
    private TemperatureDifference(double kelvins) => Kelvins = kelvins;

    /// <summary>The value [K].</summary>
    public double Kelvins { get; }

    /// <summary>Nothing [0 K].</summary>
    public static TemperatureDifference Zero => default;

    /// <summary>Makes the quantity from a number [K].</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite.</exception>
    public static TemperatureDifference FromKelvins(double kelvins) => new(Finite.Require(kelvins));

    /// <summary>The sum [K].</summary>
    public static TemperatureDifference operator +(TemperatureDifference left, TemperatureDifference right)
        => new(left.Kelvins + right.Kelvins);

    /// <summary>The difference [K].</summary>
    public static TemperatureDifference operator -(TemperatureDifference left, TemperatureDifference right)
        => new(left.Kelvins - right.Kelvins);

    /// <summary>A multiple [K].</summary>
    public static TemperatureDifference operator *(TemperatureDifference left, double factor)
        => FromKelvins(left.Kelvins * factor);

    /// <summary>Whether the left value is smaller.</summary>
    public static bool operator <(TemperatureDifference left, TemperatureDifference right)
        => left.Kelvins < right.Kelvins;

    /// <summary>Whether the left value is larger.</summary>
    public static bool operator >(TemperatureDifference left, TemperatureDifference right)
        => left.Kelvins > right.Kelvins;

    /// <summary>Whether the left value is not larger.</summary>
    public static bool operator <=(TemperatureDifference left, TemperatureDifference right)
        => left.Kelvins <= right.Kelvins;

    /// <summary>Whether the left value is not smaller.</summary>
    public static bool operator >=(TemperatureDifference left, TemperatureDifference right)
        => left.Kelvins >= right.Kelvins;

    /// <inheritdoc/>
    public int CompareTo(TemperatureDifference other) => Kelvins.CompareTo(other.Kelvins);

    /// <summary>The value with its unit, in invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kelvins:0.###} K");
}
