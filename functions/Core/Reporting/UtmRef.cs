using System.Globalization;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Reporting;

/// <summary>A place as fire brigades and civil protection say it (UTMREF, MGRS), on WGS 84.</summary>
/// <remarks>
/// Transverse Mercator by Krüger's series to the third order of the flattening, exact to a few millimetres within a zone.
/// Of the irregular zones only 32V in Norway is known; Svalbard and the poles are not covered.
/// </remarks>
public static class UtmRef
{
    private const double SemiMajorAxis = 6_378_137;
    private const double Flattening = 1 / 298.257223563;
    private const double ScaleOnMeridian = 0.9996;
    private const double FalseEasting = 500_000;
    private const double SouthernFalseNorthing = 10_000_000;
    private const string Bands = "CDEFGHJKLMNPQRSTUVWX";
    private const string Rows = "ABCDEFGHJKLMNPQRSTUV";

    private static readonly string[] Columns = ["ABCDEFGH", "JKLMNPQR", "STUVWXYZ"];

    /// <summary>The reference to one metre, e.g. "32U NC 34170 84131"; empty north of 84° and south of 80°.</summary>
    public static string Of(GeoPoint point)
    {
        if (point.Latitude is < -80 or >= 84)
        {
            return "";
        }

        var zone = ZoneOf(point);
        var (easting, northing) = Project(point, zone);
        var column = Columns[(zone - 1) % 3][(int)(easting / 100_000) - 1];
        var row = Rows[((int)(northing / 100_000) + (zone % 2 == 0 ? 5 : 0)) % 20];
        var band = Bands[Math.Min(Bands.Length - 1, (int)((point.Latitude + 80) / 8))];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{zone}{band} {column}{row} {(int)(easting % 100_000):00000} {(int)(northing % 100_000):00000}");
    }

    /// <summary>Zone, easting and northing of a place [m].</summary>
    public static (int Zone, double Easting, double Northing) ToUtm(GeoPoint point)
    {
        var zone = ZoneOf(point);
        var (easting, northing) = Project(point, zone);
        return (zone, easting, northing);
    }

    private static int ZoneOf(GeoPoint point)
        => point is { Latitude: >= 56 and < 64, Longitude: >= 3 and < 12 }
            ? 32
            : ((int)Math.Floor((point.Longitude + 180) / 6) % 60) + 1;

    private static (double Easting, double Northing) Project(GeoPoint point, int zone)
    {
        var n = Flattening / (2 - Flattening);
        var radius = SemiMajorAxis / (1 + n) * (1 + (n * n / 4) + (n * n * n * n / 64));
        var (xi, eta) = OnSphere(point, (zone * 6) - 183, n);
        double[] alpha =
        [
            (n / 2) - (2 * n * n / 3) + (5 * n * n * n / 16),
            (13 * n * n / 48) - (3 * n * n * n / 5),
            61 * n * n * n / 240,
        ];
        var (x, y) = (eta, xi);
        for (var j = 0; j < alpha.Length; j++)
        {
            var k = 2 * (j + 1);
            x += alpha[j] * Math.Cos(k * xi) * Math.Sinh(k * eta);
            y += alpha[j] * Math.Sin(k * xi) * Math.Cosh(k * eta);
        }

        var south = point.Latitude < 0 ? SouthernFalseNorthing : 0;
        return (FalseEasting + (ScaleOnMeridian * radius * x), south + (ScaleOnMeridian * radius * y));
    }

    // Conformal latitude and the transverse coordinates of the sphere it belongs to.
    private static (double Xi, double Eta) OnSphere(GeoPoint point, double meridian, double n)
    {
        var latitude = double.DegreesToRadians(point.Latitude);
        var difference = double.DegreesToRadians(point.Longitude - meridian);
        var eccentricity = 2 * Math.Sqrt(n) / (1 + n);
        var sine = Math.Sin(latitude);
        var t = Math.Sinh(Math.Atanh(sine) - (eccentricity * Math.Atanh(eccentricity * sine)));
        return (Math.Atan2(t, Math.Cos(difference)), Math.Atanh(Math.Sin(difference) / Math.Sqrt(1 + (t * t))));
    }
}
