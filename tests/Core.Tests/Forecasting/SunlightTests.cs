using SektorKopplung.Core.Forecasting;

namespace SektorKopplung.Core.Tests.Forecasting;

public class SunlightTests
{
    // Noon height is the sine of 90 - 51 + declination; in midsummer the sun is up for 16.3 of 24 hours.
    [Theory]
    [InlineData(3, 22, 11, 0.63, 0.50)]
    [InlineData(6, 21, 11, 0.89, 0.68)]
    [InlineData(12, 21, 11, 0.27, 0.32)]
    [InlineData(12, 21, 22, 0, 0.32)]
    public void The_sun_stands_where_it_should(int month, int day, int hour, double height, double dayShare)
    {
        var sun = Sunlight.At(new(2026, month, day, hour, 0, 0, TimeSpan.Zero));

        Assert.Equal(height, sun.Height, 0.01);
        Assert.Equal(dayShare, sun.DayShare, 0.005);
    }
}
