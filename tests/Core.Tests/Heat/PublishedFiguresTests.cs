using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Heat;

/// <summary>Figures of the sources in docs/formulas.md, to the digits they state; tolerances are half of the last digit.</summary>
public class PublishedFiguresTests
{
    // Heat pump; Jensen et al. 2018 and Pieper et al. 2020 as in PyPSA-Eur, one test per row of the table.
    [Fact]
    public void Data_centre_air_into_82_degrees() => AssertCop(30, 24, 58, 82, 3.76, 8.00, 3.41);

    [Fact]
    public void Data_centre_air_into_70_degrees() => AssertCop(30, 24, 50, 70, 4.42, 10.12, 4.29);

    [Fact]
    public void Data_centre_liquid_into_82_degrees() => AssertCop(50, 40, 58, 82, 5.07, 13.78, 5.55);

    [Fact]
    public void Data_centre_liquid_into_70_degrees() => AssertCop(45, 35, 50, 70, 5.64, 16.71, 6.86);

    [Fact]
    public void Sewage_into_82_degrees() => AssertCop(12, 8, 58, 82, 2.98, 5.73, 2.54);

    [Fact]
    public void Effluent_into_70_degrees() => AssertCop(15, 10, 50, 70, 3.46, 7.03, 3.12);

    [Fact]
    public void Refrigeration_into_70_degrees() => AssertCop(35, 25, 50, 70, 4.51, 11.13, 4.90);

    [Fact]
    public void Industry_into_109_degrees() => AssertCop(60, 50, 58, 109, 4.53, 12.75, 3.90);

    // Pipe loss; ISOPLUS standard insulation as in pandapipes, U·(T_VL + T_RL − 2·10 °C).
    [Theory]
    [InlineData(50, 0.201)]
    [InlineData(100, 0.254)]
    [InlineData(150, 0.337)]
    [InlineData(200, 0.369)]
    [InlineData(300, 0.413)]
    [InlineData(400, 0.422)]
    public void A_pipe_has_the_transmittance_of_its_table(int diameter, double transmittance)
        => Assert.Equal(transmittance, ConnectingPipe.LossWattsPerMetre(diameter, Celsius(60), Celsius(60)) / 100, 1e-12);

    [Theory]
    [InlineData(150, 82, 58, 40)]
    [InlineData(100, 70, 40, 23)]
    [InlineData(300, 109, 58, 61)]
    public void A_trench_loses_as_many_watts_per_metre(int diameter, double supply, double returning, double watts)
        => Assert.Equal(watts, ConnectingPipe.LossWattsPerMetre(diameter, Celsius(supply), Celsius(returning)), 0.5);

    [Fact]
    public void A_metre_of_DN_150_loses_354_kilowatt_hours_a_year()
        => Assert.Equal(354, ConnectingPipe.LossWattsPerMetre(150, Celsius(82), Celsius(58)) * 8.76, 0.5);

    // Delay per kilometre of the flow of a pipe.
    [Theory]
    [InlineData(0.5, 33)]
    [InlineData(1, 17)]
    [InlineData(1.5, 11)]
    [InlineData(2, 8.3)]
    public void A_kilometre_takes_as_many_minutes(double metresPerSecond, double minutes)
        => Assert.Equal(minutes, ConnectingPipe.Delay(1000, metresPerSecond).TotalMinutes, minutes < 10 ? 0.05 : 0.5);

    // Boiling: 0.43 bar(g) at 110 °C, 1.7 bar(g) at 130 °C.
    [Theory]
    [InlineData(110, 0.43, 0.01)]
    [InlineData(130, 1.7, 0.05)]
    public void Water_boils_at_its_gauge_pressure(double celsius, double bars, double tolerance)
        => Assert.Equal(
            bars, StaticPressureFloor.Least(Celsius(celsius), 0, PressureDifference.Zero).Bars, tolerance);

    // Money and carbon of heat: EBeV 2030 with 0.363 t/MWh of electricity; gas at 75 €/MWh Hi, electricity at 180.
    [Fact]
    public void A_heat_pump_is_better_for_the_climate_above_a_cop_of_1_63_and_cheaper_above_2_4()
    {
        var factors = FactorSets.Get("EBeV-2030+UBA-2024");
        var prices = PriceSets.Current(new DateOnly(2026, 1, 1));
        var boiler = MarginalHeat.Of(Boiler(0.9), factors, prices, factors.GridElectricity);

        Assert.Equal(1.63, factors.GridElectricity / boiler.Co2, 0.005);
        Assert.Equal(2.2, prices.Electricity / boiler.Euro, 0.05);
        Assert.Equal(2.4, prices.Electricity / 75, 0.05);
    }

    // Gas at 67.5 €/MWh Hs is 74.8 by Hi: 83 €/MWh of heat at 0.9, 72 at 1.035.
    [Theory]
    [InlineData(0.9, 83)]
    [InlineData(1.035, 72)]
    public void Gas_heat_costs_by_lower_heating_value(double efficiency, double euro)
    {
        var prices = PriceSets.Current(new DateOnly(2026, 1, 1));

        Assert.Equal(74.8, prices.OfHi(FuelKind.NaturalGas), 0.05);
        Assert.Equal(euro, MarginalHeat.Of(
            Boiler(efficiency), FactorSets.Get("EBeV-2030+UBA-2024"), prices, 0.363).Euro, 0.5);
    }

    // The example of a megawatt, with the COP as printed, step by step: 30/24 into 82/58 °C, 6000 h, 1 km of DN 150, 1500 €/kW
    // and 1000 €/m, 5 %, 20 a, 2 % maintenance. PotentialScreeningTests take the same way with the COP as computed.
    [Fact]
    public void A_megawatt_of_a_data_centre_comes_out_to_the_stated_digits()
    {
        var (prices, factors) = (PriceSets.Current(new DateOnly(2026, 1, 1)), FactorSets.Get("EBeV-2030+UBA-2024"));
        var electric = HeatPumpCycle.Electricity(Power.FromMegawatts(1), 3.76).Kilowatts;
        var heat = 1000 + electric;
        var loss = ConnectingPipe.LossWattsPerMetre(150, Celsius(82), Celsius(58)) * 8760 / 1000;
        var delivered = (heat * 6) - loss;
        var boiler = MarginalHeat.Of(Boiler(0.9), factors, prices, factors.GridElectricity);
        var investment = (heat * 1500) + 1_000_000;
        double Cost(double subsidy) => ((investment * (1 - subsidy) * Annuity.Factor(0.05, 20)) + (investment * 0.02)
            + (electric * 6 * prices.Electricity)) / delivered;

        Assert.Equal((362, 1362, 8174, 2174), (Whole(electric), Whole(heat), Whole(heat * 6), Whole(electric * 6)));
        Assert.Equal((354, 7820, 4.3), (Whole(loss), Whole(delivered), Math.Round(100 * loss / (heat * 6), 1)));
        Assert.Equal(956, Whole((delivered * boiler.Co2) - (electric * 6 * factors.GridElectricity)));
        Assert.Equal(3.04, Math.Round(investment / 1e6, 2));
        Assert.Equal((89, 77, 83), (Whole(Cost(0)), Whole(Cost(0.4)), Whole(boiler.Euro)));
    }

    private static double Whole(double value) => Math.Round(value);

    private static GenerationUnit Boiler(double efficiency) => new()
    {
        Id = "kessel",
        Name = "Kessel",
        Kind = GenerationKind.Boiler,
        Fuel = FuelKind.NaturalGas,
        Capacity = Power.FromMegawatts(10),
        Efficiency = Ratio.FromFraction(efficiency),
    };

    private static void AssertCop(
        double sourceIn, double sourceOut, double sinkIn, double sinkOut, double jensen, double lorenz, double halfCarnot)
    {
        var cycle = new HeatPumpCycle(Celsius(sourceIn), Celsius(sourceOut), Celsius(sinkIn), Celsius(sinkOut));

        Assert.Equal(jensen, cycle.Cop!.Value, 0.005);
        Assert.Equal(lorenz, cycle.Lorenz, 0.005);
        Assert.Equal(halfCarnot, cycle.Carnot / 2, 0.005);
    }

    private static Temperature Celsius(double celsius) => Temperature.FromCelsius(celsius);
}
