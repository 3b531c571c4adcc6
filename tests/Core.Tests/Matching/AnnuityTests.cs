using SektorKopplung.Core.Matching;

namespace SektorKopplung.Core.Tests.Matching;

public class AnnuityTests
{
    // Capital recovery factors to four digits, as printed in tables (VDI 2067).
    [Theory]
    [InlineData(0.03, 15, 0.0838)]
    [InlineData(0.03, 20, 0.0672)]
    [InlineData(0.03, 25, 0.0574)]
    [InlineData(0.03, 30, 0.0510)]
    [InlineData(0.03, 40, 0.0433)]
    [InlineData(0.05, 15, 0.0963)]
    [InlineData(0.05, 20, 0.0802)]
    [InlineData(0.05, 25, 0.0710)]
    [InlineData(0.05, 30, 0.0651)]
    [InlineData(0.05, 40, 0.0583)]
    [InlineData(0.07, 15, 0.1098)]
    [InlineData(0.07, 20, 0.0944)]
    [InlineData(0.07, 25, 0.0858)]
    [InlineData(0.07, 30, 0.0806)]
    [InlineData(0.07, 40, 0.0750)]
    [InlineData(0, 20, 0.05)]
    public void Factor_is_that_of_the_tables(double interest, int years, double factor)
        => Assert.Equal(factor, Annuity.Factor(interest, years), 4);

    // Summed year by year: Σ r^(t−1)/q^t.
    [Theory]
    [InlineData(0.05, 0.02, 20)]
    [InlineData(0.05, 0.05, 20)]
    [InlineData(0.05, -0.03, 15)]
    [InlineData(0, 0.02, 10)]
    public void Growing_costs_are_worth_the_sum_of_their_years(double interest, double growth, int years)
        => Assert.Equal(
            Enumerable.Range(1, years).Sum(year => Math.Pow(1 + growth, year - 1) / Math.Pow(1 + interest, year)),
            Annuity.PriceFactor(interest, growth, years), 9);

    [Fact]
    public void Without_growth_the_mean_year_is_the_first()
        => Assert.Equal(1, Annuity.MeanOfGrowing(0.05, 0, 20), 12);

    [Theory]
    [InlineData(1e6, 100_000, 0, 10.0)]
    [InlineData(1e6, 100_000, 0.05, 14.2067)]
    [InlineData(0, 100_000, 0.05, 0.0)]
    [InlineData(1e6, 50_000, 0.05, null)]
    [InlineData(1e6, -1, 0.05, null)]
    public void Payback_counts_interest(double investment, double yearly, double interest, double? years)
        => Assert.True(years is null
            ? Annuity.PaybackYears(investment, yearly, interest) is null
            : Math.Abs(Annuity.PaybackYears(investment, yearly, interest)!.Value - years.Value) < 1e-4);

    [Theory]
    [InlineData(-0.01, 20)]
    [InlineData(0.05, 0)]
    public void Nonsense_is_refused(double interest, int years)
        => Assert.Throws<ArgumentOutOfRangeException>(() => Annuity.Factor(interest, years));
}
