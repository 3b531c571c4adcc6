using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Heat;

public class HeatPumpCycleTests
{
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
