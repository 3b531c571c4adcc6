using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Heat;

public class SaturationPressureTests
{
    // IAPWS-IF97, table 35, in bar; the table has nine digits.
    [Theory]
    [InlineData(300, 0.0353658941)]
    [InlineData(500, 26.3889776)]
    [InlineData(600, 123.443146)]
    public void Follows_the_table_of_the_standard(double kelvins, double bars)
        => Assert.Equal(bars, SaturationPressure.Of(Temperature.FromKelvins(kelvins)).Bars, bars * 1e-8);

    [Theory]
    [InlineData(-1)]
    [InlineData(374)]
    public void Refuses_ice_and_steam(double celsius)
        => Assert.Throws<ArgumentOutOfRangeException>(() => SaturationPressure.Of(Temperature.FromCelsius(celsius)));
}
