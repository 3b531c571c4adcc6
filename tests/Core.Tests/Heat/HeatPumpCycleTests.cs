using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Heat;

public class HeatPumpCycleTests
{
    // Jensen/Pieper with ammonia, Lorenz, half of Carnot; computed by hand from the published formula.
    [Theory]
    [InlineData(30, 24, 58, 82, 3.76, 8.00, 3.41)]
    [InlineData(30, 24, 50, 70, 4.42, 10.12, 4.29)]
    [InlineData(50, 40, 58, 82, 5.07, 13.78, 5.55)]
    [InlineData(45, 35, 50, 70, 5.64, 16.71, 6.86)]
    [InlineData(12, 8, 58, 82, 2.98, 5.73, 2.54)]
    [InlineData(15, 10, 50, 70, 3.46, 7.03, 3.12)]
    [InlineData(35, 25, 50, 70, 4.51, 11.13, 4.90)]
    [InlineData(60, 50, 58, 109, 4.53, 12.75, 3.90)]
    public void Cop_is_that_of_the_published_formula(
        double sourceIn, double sourceOut, double sinkIn, double sinkOut, double jensen, double lorenz, double halfCarnot)
    {
        var cycle = Cycle(sourceIn, sourceOut, sinkIn, sinkOut);

        Assert.Equal(jensen, cycle.Cop!.Value, 2);
        Assert.Equal(lorenz, cycle.Lorenz, 2);
        Assert.Equal(halfCarnot, cycle.Carnot / 2, 2);
    }

    [Theory]
    [InlineData(59.9, false)]
    [InlineData(60, true)]
    [InlineData(60.1, true)]
    public void Below_ten_kelvins_of_lift_there_is_no_cop(double sinkOut, bool isFeasible)
        => Assert.Equal(isFeasible, Cycle(50, 44, 40, sinkOut).Cop is not null);

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.5)]
    public void A_cop_of_one_or_less_has_no_source_heat(double cop)
        => Assert.Throws<ArgumentOutOfRangeException>(() => HeatPumpCycle.Electricity(Power.FromKilowatts(1000), cop));

    // 1000 kW / 2.76 = 362 kW.
    [Fact]
    public void Electricity_and_source_heat_give_the_heat()
        => Assert.Equal(362, HeatPumpCycle.Electricity(Power.FromKilowatts(1000), 3.76).Kilowatts, 0);

    [Fact]
    public void No_machine_beats_its_ideal_limit()
    {
        for (var source = 5; source <= 50; source += 5)
        {
            var cycle = Cycle(source, source - 4, 50, 85);

            Assert.InRange(cycle.Cop!.Value, 1, cycle.Lorenz);
        }
    }

    private static HeatPumpCycle Cycle(double sourceIn, double sourceOut, double sinkIn, double sinkOut) => new(
        Temperature.FromCelsius(sourceIn), Temperature.FromCelsius(sourceOut),
        Temperature.FromCelsius(sinkIn), Temperature.FromCelsius(sinkOut));
}
