using System.Globalization;

namespace SektorKopplung.Core.Units;

/// <summary>Heat or electric power (Leistung) [kW].</summary>
/// <remarks>Heat into the network is positive.</remarks>
public readonly record struct Power : IComparable<Power>
{
    private Power(double kilowatts) => Kilowatts = kilowatts;

    /// <summary>The value [kW].</summary>
    public double Kilowatts { get; }

    /// <summary>Nothing [0 kW].</summary>
    public static Power Zero => default;

    /// <summary>Makes the quantity from a number [kW].</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite.</exception>
    public static Power FromKilowatts(double kilowatts) => new(Finite.Require(kilowatts));

    /// <summary>Makes a power from megawatts [MW].</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite.</exception>
    public static Power FromMegawatts(double megawatts) => FromKilowatts(megawatts * 1000);

    /// <summary>The power [MW].</summary>
    public double Megawatts => Kilowatts / 1000;

    /// <summary>The energy of this power held for a time [kWh].</summary>
    public static Energy operator *(Power power, TimeSpan time)
        => Energy.FromKilowattHours(power.Kilowatts * time.TotalHours);

    /// <summary>The sum [kW].</summary>
    public static Power operator +(Power left, Power right) => new(left.Kilowatts + right.Kilowatts);

    /// <summary>The difference [kW].</summary>
    public static Power operator -(Power left, Power right) => new(left.Kilowatts - right.Kilowatts);

    /// <summary>A multiple [kW].</summary>
    public static Power operator *(Power left, double factor) => FromKilowatts(left.Kilowatts * factor);

    /// <summary>Whether the left value is smaller.</summary>
    public static bool operator <(Power left, Power right) => left.Kilowatts < right.Kilowatts;

    /// <summary>Whether the left value is larger.</summary>
    public static bool operator >(Power left, Power right) => left.Kilowatts > right.Kilowatts;

    /// <summary>Whether the left value is not larger.</summary>
    public static bool operator <=(Power left, Power right) => left.Kilowatts <= right.Kilowatts;

    /// <summary>Whether the left value is not smaller.</summary>
    public static bool operator >=(Power left, Power right) => left.Kilowatts >= right.Kilowatts;

    /// <inheritdoc/>
    public int CompareTo(Power other) => Kilowatts.CompareTo(other.Kilowatts);

    /// <summary>The value with its unit, in invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kilowatts:0.###} kW");
}
