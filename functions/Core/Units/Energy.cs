using System.Globalization;

namespace SektorKopplung.Core.Units;

/// <summary>An amount of energy over a time (Energie, Arbeit); a register is <see cref="MeterReading"/> [kWh].</summary>
/// <remarks>May be negative where energy flows back.</remarks>
public readonly record struct Energy : IComparable<Energy>
{
    private Energy(double kilowattHours) => KilowattHours = kilowattHours;

    /// <summary>The value [kWh].</summary>
    public double KilowattHours { get; }

    /// <summary>Nothing [0 kWh].</summary>
    public static Energy Zero => default;

    /// <summary>Makes the quantity from a number [kWh].</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite.</exception>
    public static Energy FromKilowattHours(double kilowattHours) => new(Finite.Require(kilowattHours));

    /// <summary>Makes an energy from megawatt hours [MWh].</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite.</exception>
    public static Energy FromMegawattHours(double megawattHours) => FromKilowattHours(megawattHours * 1000);

    /// <summary>The energy [MWh].</summary>
    public double MegawattHours => KilowattHours / 1000;

    /// <summary>The mean power over a time [kW].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public static Power operator /(Energy energy, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        return Power.FromKilowatts(energy.KilowattHours / time.TotalHours);
    }

    /// <summary>The sum [kWh].</summary>
    public static Energy operator +(Energy left, Energy right) => new(left.KilowattHours + right.KilowattHours);

    /// <summary>The difference [kWh].</summary>
    public static Energy operator -(Energy left, Energy right) => new(left.KilowattHours - right.KilowattHours);

    /// <summary>A multiple [kWh].</summary>
    public static Energy operator *(Energy left, double factor) => FromKilowattHours(left.KilowattHours * factor);

    /// <summary>Whether the left value is smaller.</summary>
    public static bool operator <(Energy left, Energy right) => left.KilowattHours < right.KilowattHours;

    /// <summary>Whether the left value is larger.</summary>
    public static bool operator >(Energy left, Energy right) => left.KilowattHours > right.KilowattHours;

    /// <summary>Whether the left value is not larger.</summary>
    public static bool operator <=(Energy left, Energy right) => left.KilowattHours <= right.KilowattHours;

    /// <summary>Whether the left value is not smaller.</summary>
    public static bool operator >=(Energy left, Energy right) => left.KilowattHours >= right.KilowattHours;

    /// <inheritdoc/>
    public int CompareTo(Energy other) => KilowattHours.CompareTo(other.KilowattHours);

    /// <summary>The value with its unit, in invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{KilowattHours:0.###} kWh");
}
