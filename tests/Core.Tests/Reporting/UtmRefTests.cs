using SektorKopplung.Core.Reporting;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Tests.Reporting;

public class UtmRefTests
{
    [Theory]
    [InlineData(42.0, -93.0, "15T WG 00000 49776")]
    [InlineData(0.0, 3.0, "31N EA 00000 00000")]
    [InlineData(0.0, -177.0, "1N EA 00000 00000")]
    public void Known_points_have_their_reference(double latitude, double longitude, string expected)
        => Assert.Equal(expected, UtmRef.Of(new GeoPoint(latitude, longitude)));

    // CN Tower, 43°38'33.24" N 79°23'13.7" W; published to the metre.
    [Fact]
    public void Known_coordinates_are_met_to_a_metre()
    {
        var (zone, easting, northing) = UtmRef.ToUtm(new GeoPoint(43.6425667, -79.3871389));

        Assert.Equal(17, zone);
        Assert.Equal(630_084, easting, 1.0);
        Assert.Equal(4_833_438, northing, 1.0);
    }

    [Theory]
    [InlineData(60, 5, "32V")]
    [InlineData(52.5, 11.999, "32U")]
    [InlineData(52.5, 12.0, "33U")]
    [InlineData(55.9, 9, "32U")]
    [InlineData(83.9, 10, "32X")]
    [InlineData(-33.9, 18.4, "34H")]
    public void Zones_and_bands_end_where_they_should(double latitude, double longitude, string expected)
        => Assert.StartsWith(expected, UtmRef.Of(new GeoPoint(latitude, longitude)), StringComparison.Ordinal);

    [Theory]
    [InlineData(84)]
    [InlineData(-80.1)]
    public void The_poles_have_none(double latitude) => Assert.Empty(UtmRef.Of(new GeoPoint(latitude, 10)));
}
