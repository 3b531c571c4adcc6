using System.Globalization;

namespace SektorKopplung.Core.Units;

/// <summary>The state of an energy register (Zählerstand) [kWh]; the difference of two is an <see cref="Energy"/>.</summary>
/// <remarks>Never negative; two registers cannot be added.</remarks>
public readonly record struct MeterReading
{
    private MeterReading(double kilowattHours) => KilowattHours = kilowattHours;

    /// <summary>The register [kWh].</summary>
    public double KilowattHours { get; }

    /// <summary>Makes a register state [kWh].</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite, or negative.</exception>
    public static MeterReading FromKilowattHours(double kilowattHours) => new(Finite.AtLeast(0, kilowattHours));

    /// <summary>The energy counted between two states [kWh]; negative after a rollover or a meter swap.</summary>
    public static Energy operator -(MeterReading later, MeterReading earlier)
        => Energy.FromKilowattHours(later.KilowattHours - earlier.KilowattHours);

    /// <summary>The register with its unit, in invariant culture.</summary>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{KilowattHours:0.###} kWh (register)");
}
