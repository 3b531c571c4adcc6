using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Tests.Matching;

public class InvestmentCaseTests
{
    private static readonly PotentialInput Example = PotentialTown.Input(6000.0 / PotentialTown.HoursPerYear);

    // 3.04 M€ at the planning stage: 0.8 to 1.5 times.
    [Fact]
    public void Nothing_is_said_without_its_range()
    {
        var investment = Of(Example);

        Assert.Equal(0.8 * investment.Euro.Mid, investment.Euro.Low, 1);
        Assert.Equal(1.5 * investment.Euro.Mid, investment.Euro.High, 1);
        Assert.All(
            investment.Cases.SelectMany(one => new[] { one.HeatCostEuroPerMwh, one.Euro })
                .Append(investment.AnnuityEuro).Append(investment.DisplacedCostEuroPerMwh)
                .Append(investment.OwnerTest.NetPresentValueEuro).Append(investment.OwnerTest.NeededPriceEuroPerMwh),
            band => Assert.True(band.Low < band.Mid && band.Mid < band.High, $"{band}"));
    }

    // 89 €/MWh without and 77 with the full subsidy; gas heat costs 83, which is what the gap's subsidy comes to.
    [Fact]
    public void A_gap_subsidy_closes_the_gap_and_no_more()
    {
        var cases = Of(Example).Cases.ToDictionary(one => one.Case);

        Assert.Equal(89, cases[SubsidyKind.None].HeatCostEuroPerMwh.Mid, 0.5);
        Assert.Equal(77, cases[SubsidyKind.BewFull].HeatCostEuroPerMwh.Mid, 0.5);
        Assert.Equal(83.05, cases[SubsidyKind.BewGap].HeatCostEuroPerMwh.Mid, 0.05);
        Assert.Equal(0, cases[SubsidyKind.BewGap].Euro.Mid, 1e-3);
        Assert.InRange(cases[SubsidyKind.BewGap].SubsidyEuro, 1, cases[SubsidyKind.BewFull].SubsidyEuro);
    }

    [Fact]
    public void What_pays_by_itself_gets_no_gap_subsidy()
        => Assert.Equal(0, Of(Example with { Prices = Example.Prices.WithFuels(2) })
            .Cases.Single(one => one.Case == SubsidyKind.BewGap).SubsidyEuro);

    [Fact]
    public void A_subsidy_ends_at_the_most_for_one_project()
        => Assert.Equal(500_000, Of(Example with { Costs = Example.Costs with { SubsidyMostEuro = 500_000 } })
            .Cases.Single(one => one.Case == SubsidyKind.BewFull).SubsidyEuro);

    [Fact]
    public void What_loses_money_is_never_paid_back()
    {
        var cases = Of(Example).Cases.ToDictionary(one => one.Case);

        Assert.Equal(20, cases[SubsidyKind.BewGap].PaybackYears.Mid!.Value, 1e-3);
        Assert.InRange(cases[SubsidyKind.BewFull].PaybackYears.Mid!.Value, 1, 20);
        Assert.Null(Of(Example with { Prices = Example.Prices.WithFuels(0.3) }).Cases[0].PaybackYears.Mid);
    }

    // 1000 kW at 500 €/kW; 6000 MWh/a. 5 %, 7.5 a: 0.1632 (+0.02): 500 000·0.1832/6000 = 15.2 €/MWh.
    [Theory]
    [InlineData(15.0, false)]
    [InlineData(15.5, true)]
    public void For_the_owner_it_pays_from_the_needed_price_on(double price, bool isEconomic)
    {
        var test = Of(At(price)).OwnerTest;

        Assert.Equal(7.5, test.Years);
        Assert.Equal(15.2, test.NeededPriceEuroPerMwh.Mid, 0.1);
        Assert.Equal(isEconomic, test.IsEconomic);
        Assert.Equal(isEconomic, test.NetPresentValueEuro.Mid > 0);
    }

    // 2174 MWh of electricity at ± 20 % of 180 €/MWh over 7820 MWh: ± 10.0 €/MWh.
    [Fact]
    public void A_bar_of_the_tornado_is_what_its_parameter_moves()
    {
        var bars = Of(Example).Tornado.ToDictionary(bar => bar.Parameter);
        var mid = Of(Example).Cases[0].HeatCostEuroPerMwh.Mid;

        Assert.Equal(mid + 10.0, bars["electricity"].HeatCostAtHigh, 0.05);
        Assert.Equal(mid - 10.0, bars["electricity"].HeatCostAtLow, 0.05);
        Assert.Equal(mid, bars["fuel"].HeatCostAtHigh, 1e-9);
        Assert.Equal(77, bars["subsidy"].HeatCostAtHigh, 0.5);

        // 10 €/t · 0.2009 t/MWh/0.9 · 7820 MWh = 17 456 €.
        Assert.Equal(17_456, bars["co2"].EuroAtHigh - bars["co2"].EuroAtLow, 30.0);
    }

    [Fact]
    public void The_widest_bar_stands_first()
    {
        var widths = Of(Example).Tornado.Select(bar => Math.Abs(bar.EuroAtHigh - bar.EuroAtLow)).ToList();

        Assert.Equal(6, widths.Count);
        Assert.Equal(widths.OrderDescending(), widths);
    }

    // One measured month: at worst the others bring nothing, and 4 km of pipe lose more than that month has.
    [Fact]
    public void A_pipe_that_loses_more_than_it_carries_delivers_nothing()
    {
        var heat = Of(PotentialTown.Input(0.7, coupling => coupling with { DistanceMetres = 4000 }, firstHour: 8016)).Tornado.Single(bar => bar.Parameter == "heat");

        Assert.Equal(0, heat.Low);
        Assert.True(heat.High > 0);
    }

    [Fact]
    public void Rising_prices_count_in_the_mean_of_the_years()
    {
        var rising = Of(Example with { Costs = Example.Costs with { EnergyPriceChange = 0.02 } });

        Assert.True(rising.Cases[0].HeatCostEuroPerMwh.Mid > Of(Example).Cases[0].HeatCostEuroPerMwh.Mid);
    }

    // 5 €/t · 0.2009 t/MWh Hi, billed by Hs.
    [Fact]
    public void A_co2_price_moves_fuels_by_their_own_carbon()
    {
        var prices = PriceSets.Current(new DateOnly(2026, 1, 1));

        Assert.Equal(
            prices.OfHi(FuelKind.NaturalGas) + 1.0045, prices.WithCo2(prices.Co2 + 5).OfHi(FuelKind.NaturalGas), 1e-9);
        Assert.Equal(prices.OfHi(FuelKind.Wood), prices.WithCo2(100).OfHi(FuelKind.Wood), 1e-9);
    }

    private static PotentialInput At(double price) => Example with
    {
        Site = Example.Site with { Sources = [Example.Site.Sources[0] with { PriceEuroPerMegawattHour = price }] },
    };

    private static InvestmentCase Of(PotentialInput input) => Assert.Single(PotentialScreening.Screen(input)).Investment!;
}
