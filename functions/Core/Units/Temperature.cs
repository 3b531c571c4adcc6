using System.Globalization;

namespace SektorKopplung.Core.Units;

/// <summary>A point on the temperature scale (Temperatur) [°C]; differences are <see cref="TemperatureDifference"/>.</summary>
/// <remarks>At or above absolute zero; the default value is 0 °C. Two temperatures cannot be added.</remarks>
public readonly record struct Temperature : IComparable<Temperature>
{
    /// <summary>Absolute zero [°C].</summary>
    public const double AbsoluteZeroCelsius = -273.15;

    private Temperature(double celsius) => Celsius = celsius;

    /// <summary>The temperature [°C].</summary>
    public double Celsius { get; }

    /// <summary>The thermodynamic temperature [K].</summary>
    public double Kelvins => Celsius - AbsoluteZeroCelsius;

    /// <summary>Makes a temperature from degrees Celsius [°C].</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite, or below absolute zero.</exception>
    public static Temperature FromCelsius(double celsius) => new(Finite.AtLeast(AbsoluteZeroCelsius, celsius));

    /// <summary>Makes a temperature from kelvins [K].</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite, or below absolute zero.</exception>
    public static Temperature FromKelvins(double kelvins) => FromCelsius(kelvins + AbsoluteZeroCelsius);

    /// <summary>The difference of two temperatures [K].</summary>
    public static TemperatureDifference operator -(Temperature left, Temperature right)
        => TemperatureDifference.FromKelvins(left.Celsius - right.Celsius);

    /// <summary>A temperature moved by a difference [°C].</summary>
    public static Temperature operator +(Temperature left, TemperatureDifference right)
        => FromCelsius(left.Celsius + right.Kelvins);

    /// <summary>A temperature moved down by a difference [°C].</summary>
    public static Temperature operator -(Temperature left, TemperatureDifference right)
        => FromCelsius(left.Celsius - right.Kelvins);

    /// <summary>Whether the left temperature is lower.</summary>
    public static bool operator <(Temperature left, Temperature right) => left.Celsius < right.Celsius;

    /// <summary>Whether the left temperature is higher.</summary>
    public static bool operator >(Temperature left, Temperature right) => left.Celsius > right.Celsius;

    /// <summary>Whether the left temperature is not higher.</summary>
    public static bool operator <=(Temperature left, Temperature right) => left.Celsius <= right.Celsius;

    /// <summary>Whether the left temperature is not lower.</summary>
    public static bool operator >=(Temperature left, Temperature right) => left.Celsius >= right.Celsius;

    /// <inheritdoc/>
    public int CompareTo(Temperature other) => Celsius.CompareTo(other.Celsius);

    /// <summary>The temperature with its unit, in invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Celsius:0.##} °C");
}
