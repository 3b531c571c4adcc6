namespace SektorKopplung.Core.Matching;

/// <summary>Spreads an investment over its years of use (Annuität, VDI 2067).</summary>
public static class Annuity
{
    /// <summary>The yearly share of an investment [1/a]: (q − 1)/(1 − q^−T), q = 1 + interest; 5 %, 20 a: 0.0802.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The years are not positive, or the interest is negative.</exception>
    public static double Factor(double interest, int years)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        ArgumentOutOfRangeException.ThrowIfNegative(interest);
        return interest == 0 ? 1.0 / years : interest / (1 - Math.Pow(1 + interest, -years));
    }
}
