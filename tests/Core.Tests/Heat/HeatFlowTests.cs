using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Heat;

public class HeatFlowTests
{
    // 1 m³/h and 1 K carry 1.163 kW at 1000 kg/m³; at 80 °C the water is lighter.
    [Theory]
    [InlineData(0, -1, 1.163)]
    [InlineData(80, 79, 1.130)]
    public void A_cubic_metre_carries_what_the_tables_say(double supply, double returning, double kilowatts)
        => Assert.Equal(kilowatts, Water.HeatFlow(
            VolumeFlow.FromCubicMetresPerHour(1), Celsius(supply), Celsius(returning)).Kilowatts, 3);

    [Theory]
    [InlineData(60, 983)]
    [InlineData(80, 972)]
    [InlineData(90, 965)]
    [InlineData(100, 958)]
    [InlineData(-5, 1000)]
    [InlineData(150, 926)]
    public void Density_is_that_of_the_tables(double celsius, double density)
        => Assert.Equal(density, Water.Density(Celsius(celsius)), 6);

    // (10 − 5)/ln 2 = 7.21; equal differences are their own mean.
    [Theory]
    [InlineData(10, 5, 7.21)]
    [InlineData(5, 10, 7.21)]
    [InlineData(5, 5, 5)]
    public void Mean_difference_is_logarithmic(double first, double second, double mean)
        => Assert.Equal(mean, LogMean.Of(
            TemperatureDifference.FromKelvins(first), TemperatureDifference.FromKelvins(second)).Kelvins, 2);

    [Fact]
    public void A_heat_exchanger_without_difference_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(
            () => LogMean.Of(TemperatureDifference.Zero, TemperatureDifference.FromKelvins(5)));

    [Theory]
    [InlineData(150, 82, 58, 40)]
    [InlineData(0, 82, 58, 40)]
    [InlineData(149, 82, 58, 40)]
    [InlineData(100, 70, 40, 23)]
    [InlineData(300, 109, 58, 61)]
    [InlineData(500, 109, 58, 62)]
    public void A_pipe_loses_what_its_table_says(int diameter, double supply, double returning, double watts)
        => Assert.Equal(watts, ConnectingPipe.LossWattsPerMetre(diameter, Celsius(supply), Celsius(returning)), 0);

    [Fact]
    public void Standing_water_never_arrives()
        => Assert.Throws<ArgumentOutOfRangeException>(() => ConnectingPipe.Delay(1000, 0));

    private static Temperature Celsius(double celsius) => Temperature.FromCelsius(celsius);
}
