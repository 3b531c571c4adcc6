using System.Globalization;

namespace SektorKopplung.Core.Units;

/// <summary>A share or efficiency (Anteil, Wirkungsgrad) [1].</summary>
/// <remarks>Not negative; an efficiency by lower heating value may exceed 1.</remarks>
public readonly record struct Ratio
{
    private Ratio(double fraction) => Fraction = fraction;

    /// <summary>The share as a fraction [1].</summary>
    public double Fraction { get; }

    /// <summary>The share [%].</summary>
    public double Percent => Fraction * 100;

    /// <summary>Makes a ratio from a fraction [1].</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite, or negative.</exception>
    public static Ratio FromFraction(double fraction) => new(Finite.AtLeast(0, fraction));

    /// <summary>Makes a ratio from per cent [%].</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite, or negative.</exception>
    public static Ratio FromPercent(double percent) => FromFraction(percent / 100);

    /// <summary>The ratio in per cent, in invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Percent:0.##} %");
}
