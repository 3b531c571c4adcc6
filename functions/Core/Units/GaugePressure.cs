using System.Globalization;

namespace SektorKopplung.Core.Units;

/// <summary>A pressure above the surrounding air (Überdruck) [bar(g)].</summary>
/// <remarks>Never mixed with <see cref="AbsolutePressure"/> without naming the air pressure.</remarks>
public readonly record struct GaugePressure
{
    private GaugePressure(double bars) => Bars = bars;

    /// <summary>The pressure [bar(g)].</summary>
    public double Bars { get; }

    /// <summary>Makes a gauge pressure [bar(g)].</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite, or more than an atmosphere of vacuum.</exception>
    public static GaugePressure FromBars(double bars) => new(Finite.AtLeast(-1.1, bars));

    /// <summary>The absolute pressure under a given air pressure [bar(a)].</summary>
    public AbsolutePressure ToAbsolute(AbsolutePressure air) => AbsolutePressure.FromBars(Bars + air.Bars);

    /// <summary>The difference of two gauge pressures [bar].</summary>
    public static PressureDifference operator -(GaugePressure left, GaugePressure right)
        => PressureDifference.FromBars(left.Bars - right.Bars);

    /// <summary>The pressure with its unit, in invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Bars:0.###} bar(g)");
}
