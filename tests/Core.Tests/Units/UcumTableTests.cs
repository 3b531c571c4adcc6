using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Units;

public class UcumTableTests
{
    [Theory]
    [InlineData("K", "Cel", 363.15, 90)]
    [InlineData("Cel", "K", 90, 363.15)]
    [InlineData("[degF]", "Cel", 212, 100)]
    [InlineData("GJ", "kW.h", 1, 277.77777777777777)]
    [InlineData("MJ", "kW.h", 3.6, 1)]
    [InlineData("kJ", "kW.h", 3600, 1)]
    [InlineData("MW", "kW", 1.5, 1500)]
    [InlineData("L/s", "m3/h", 1, 3.6)]
    [InlineData("L/min", "m3/h", 100, 6)]
    [InlineData("t/h", "kg/s", 3.6, 1)]
    [InlineData("kPa", "bar", 100, 1)]
    [InlineData("MPa", "bar", 1.6, 16)]
    [InlineData("%", "1", 50, 0.5)]
    [InlineData("/min", "Hz", 1500, 25)]
    [InlineData("km/h", "m/s", 36, 10)]
    public void Converts_by_the_definitions(string from, string to, double value, double expected)
        => Assert.Equal(expected, UcumTable.Get(from).Convert(value, UcumTable.Get(to)), 9);

    [Theory]
    [InlineData("°C", "Cel")]
    [InlineData("kWh", "kW.h")]
    [InlineData("m³/h", "m3/h")]
    [InlineData("bar(g)", "bar")]
    [InlineData("bar(a)", "bar{absolute}")]
    public void Knows_the_spellings_of_the_field(string alias, string code) => Assert.Equal(code, UcumTable.Find(alias)?.Code);

    [Theory]
    [InlineData("mW")]
    [InlineData("KW")]
    [InlineData("cel")]
    [InlineData("")]
    [InlineData(" kW")]
    public void Does_not_guess(string code) => Assert.Null(UcumTable.Find(code));

    [Fact]
    public void A_spread_of_24_degrees_is_24_kelvins()
        => Assert.Equal(24, UcumTable.Get("Cel").ConvertDifference(24, UcumTable.Get("K")));

    [Fact]
    public void Units_of_different_dimensions_do_not_convert()
    {
        Assert.Throws<ArgumentException>(() => UcumTable.Get("kW").Convert(1, UcumTable.Get("kW.h")));
        Assert.Throws<ArgumentException>(() => UcumTable.Get("bar{absolute}").Convert(1, UcumTable.Get("bar")));
    }
}
