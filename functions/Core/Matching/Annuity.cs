namespace SektorKopplung.Core.Matching;

/// <summary>Spreads an investment over its years of use (Annuität, VDI 2067).</summary>
/// <remarks>q = 1 + interest, r = 1 + yearly price change, T years. Yearly cost = investment·a + first year's cost·b·a.</remarks>
public static class Annuity
{
    /// <summary>The yearly share of an investment [1/a]: (q − 1)/(1 − q^−T); 5 %, 20 a: 0.0802.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The years are not positive, or the interest is negative.</exception>
    public static double Factor(double interest, double years)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        ArgumentOutOfRangeException.ThrowIfNegative(interest);
        return interest == 0 ? 1 / years : interest / (1 - Math.Pow(1 + interest, -years));
    }

    /// <summary>What a cost that grows by a share every year is worth today (Barwertfaktor) [1]: (1 − (r/q)^T)/(q − r).</summary>
    /// <example>5 % interest, 2 % growth, 20 a: 14.645; without growth it is 1/<see cref="Factor"/>.</example>
    /// <exception cref="ArgumentOutOfRangeException">The years are not positive, the interest is negative, or a price falls by all or more.</exception>
    public static double PriceFactor(double interest, double growth, double years)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        ArgumentOutOfRangeException.ThrowIfNegative(interest);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(growth, -1);
        var (q, r) = (1 + interest, 1 + growth);
        return Math.Abs(q - r) < 1e-12 ? years / q : (1 - Math.Pow(r / q, years)) / (q - r);
    }

    /// <summary>The mean yearly cost by that of the first year [1]: b·a; 1 without growth.</summary>
    public static double MeanOfGrowing(double interest, double growth, double years)
        => PriceFactor(interest, growth, years) * Factor(interest, years);

    /// <summary>After how many years gains have paid an investment back with interest (dynamische Amortisation); null if never.</summary>
    /// <param name="investment">What is paid [€].</param>
    /// <param name="yearly">What it brings a year after all running costs [€/a].</param>
    /// <param name="interest">The interest [1/a].</param>
    /// <example>1 M€, 100,000 €/a and 5 %: 14.2 a; without interest 10 a.</example>
    public static double? PaybackYears(double investment, double yearly, double interest)
    {
        if (investment <= 0)
        {
            return 0;
        }

        return yearly <= investment * interest ? null
            : interest == 0 ? investment / yearly
            : -Math.Log(1 - (investment * interest / yearly)) / Math.Log(1 + interest);
    }
}
