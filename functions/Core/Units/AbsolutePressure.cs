using System.Globalization;

namespace SektorKopplung.Core.Units;

/// <summary>A pressure above vacuum (Absolutdruck) [bar(a)].</summary>
/// <remarks>Never negative. The standard atmosphere is <see cref="StandardAtmosphere"/>.</remarks>
public readonly record struct AbsolutePressure
{
    private AbsolutePressure(double bars) => Bars = bars;

    /// <summary>The standard atmosphere, 1.01325 bar (ISO 2533) [bar(a)].</summary>
    public static AbsolutePressure StandardAtmosphere => new(1.01325);

    /// <summary>The pressure [bar(a)].</summary>
    public double Bars { get; }

    /// <summary>Makes an absolute pressure [bar(a)].</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite, or negative.</exception>
    public static AbsolutePressure FromBars(double bars) => new(Finite.AtLeast(0, bars));

    /// <summary>The gauge pressure under a given air pressure [bar(g)].</summary>
    public GaugePressure ToGauge(AbsolutePressure air) => GaugePressure.FromBars(Bars - air.Bars);

    /// <summary>The difference of two absolute pressures [bar].</summary>
    public static PressureDifference operator -(AbsolutePressure left, AbsolutePressure right)
        => PressureDifference.FromBars(left.Bars - right.Bars);

    /// <summary>The pressure with its unit, in invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Bars:0.###} bar(a)");
}
