namespace SektorKopplung.Core.Sites;

/// <summary>A place (Koordinate), WGS 84.</summary>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthRadiusMetres = 6_371_008.8;

    /// <summary>The great-circle distance (haversine, mean earth radius) [m].</summary>
    public double MetresTo(GeoPoint other)
    {
        var deltaLatitude = double.DegreesToRadians(other.Latitude - Latitude);
        var deltaLongitude = double.DegreesToRadians(other.Longitude - Longitude);
        var a = Square(Math.Sin(deltaLatitude / 2))
            + (Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude))
                * Square(Math.Sin(deltaLongitude / 2)));
        return 2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    private static double Square(double value) => value * value;
}
