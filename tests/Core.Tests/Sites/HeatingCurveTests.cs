using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Sites;

public class HeatingCurveTests
{
    // German means: 109 °C at 0 °C and below, 82 °C at 10 °C and above, linear between.
    private static readonly HeatingCurve Usual = new([Point(0, 109), Point(10, 82)]);

    [Theory]
    [InlineData(-20, 109)]
    [InlineData(0, 109)]
    [InlineData(5, 95.5)]
    [InlineData(10, 82)]
    [InlineData(25, 82)]
    public void Is_linear_between_its_points_and_level_outside(double outdoor, double supply)
        => Assert.Equal(supply, Usual.At(Temperature.FromCelsius(outdoor)).Celsius, 9);

    [Fact]
    public void Has_two_to_eight_points_with_rising_outdoor_temperatures()
    {
        Assert.Throws<ArgumentException>(() => new HeatingCurve([Point(0, 109)]));
        Assert.Throws<ArgumentException>(() => new HeatingCurve([Point(0, 109), Point(0, 82)]));
        Assert.Throws<ArgumentException>(() => new HeatingCurve([.. Enumerable.Range(0, 9).Select(i => Point(i, 80))]));
        Assert.Equal(8, new HeatingCurve([.. Enumerable.Range(0, 8).Select(i => Point(i, 80))]).Points.Count);
    }

    // One degree of latitude is a 360th of a circle of radius 6371.0088 km: 111.195 km.
    [Fact]
    public void A_degree_of_latitude_is_111_kilometres()
        => Assert.Equal(111_195, new GeoPoint(51, 10).MetresTo(new GeoPoint(52, 10)), 0);

    private static HeatingCurvePoint Point(double outdoor, double supply)
        => new(Temperature.FromCelsius(outdoor), Temperature.FromCelsius(supply));
}
