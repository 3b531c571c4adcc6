using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Tests.Heat;

public class FactorSetsTests
{
    [Theory]
    [InlineData("EBeV-2030+UBA-2024", 0.2009, 0.363)]
    [InlineData("GEG-2024", 0.240, 0.560)]
    public void Factors_are_those_of_the_law(string id, double gas, double grid)
    {
        var set = FactorSets.Get(id);

        Assert.Equal(gas, set.Of(FuelKind.NaturalGas));
        Assert.Equal(grid, set.GridElectricity);
    }

    [Fact]
    public void Every_set_knows_every_fuel_its_source_and_its_method()
        => Assert.All(FactorSets.All, set =>
        {
            Assert.All(Enum.GetValues<FuelKind>(), fuel => Assert.True(set.Of(fuel) >= 0));
            Assert.NotEmpty(set.LegalRef);
            Assert.NotEmpty(set.Method);
            Assert.True(set.DisplacedElectricity > set.GridElectricity);
        });

    [Fact]
    public void The_default_of_a_site_is_known()
        => Assert.NotNull(FactorSets.Get(new Site { Id = "a", Name = "A" }.FactorSet));

    [Fact]
    public void An_unknown_set_is_refused_with_the_known_ones()
    {
        var error = Assert.Throws<ArgumentException>(() => FactorSets.Get("GEG-2030"));

        Assert.Contains("GEG-2024", error.Message, StringComparison.Ordinal);
        Assert.Contains("EBeV-2030+UBA-2024", error.Message, StringComparison.Ordinal);
    }

    // 67.5 €/MWh Hs · 1.1074 = 74.8 €/MWh Hi.
    [Fact]
    public void A_gas_price_is_billed_by_hs_and_burnt_by_hi()
        => Assert.Equal(74.8, PriceSets.Current(new DateOnly(2026, 1, 1)).OfHi(FuelKind.NaturalGas), 0.05);

    [Fact]
    public void Every_price_set_knows_every_fuel()
        => Assert.All(PriceSets.All, set => Assert.All(Enum.GetValues<FuelKind>(), fuel => Assert.True(set.OfHi(fuel) >= 0)));

    [Fact]
    public void Before_the_first_prices_the_first_hold()
        => Assert.Equal(PriceSets.All[0], PriceSets.Current(new DateOnly(2000, 1, 1)));
}
