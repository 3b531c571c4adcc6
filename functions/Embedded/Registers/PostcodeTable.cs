using System.Globalization;
using SektorKopplung.Core.Sites;
using SektorKopplung.Embedded.CommandLine;
using SektorKopplung.Embedded.Tables;

namespace SektorKopplung.Embedded.Registers;

/// <summary>Reads a table of postcode areas: columns <c>plz</c>, <c>lat</c>, <c>lon</c>.</summary>
internal static class PostcodeTable
{
    /// <summary>The middle of each postcode area; of a postcode named several times the mean.</summary>
    /// <exception cref="CommandFailedException">A row cannot be used.</exception>
    public static Dictionary<string, GeoPoint> Read(string path)
    {
        var rows = CsvTable.Rows("table of postcodes", path, null).ToList();
        var mistakes = new List<string>();
        var points = rows.Select((row, index) => Point(row, index + 2, mistakes)).OfType<(string Postcode, GeoPoint Place)>().ToList();
        return mistakes.Count > 0
            ? throw SiteFiles.Bad($"table of postcodes {path}", mistakes.Take(5))
            : points.GroupBy(point => point.Postcode).ToDictionary(same => same.Key, same => new GeoPoint(
                same.Average(point => point.Place.Latitude), same.Average(point => point.Place.Longitude)));
    }

    private static (string Postcode, GeoPoint Place)? Point(IReadOnlyDictionary<string, string> row, int number, List<string> mistakes)
    {
        var postcode = Of(row, "plz", "postcode", "postalcode", "zip");
        var (latitude, longitude) = (Degrees(Of(row, "lat", "latitude"), 90), Degrees(Of(row, "lon", "lng", "longitude"), 180));
        if (postcode is null || postcode.Length is < 4 or > 5 || !postcode.All(char.IsAsciiDigit) || latitude is null || longitude is null)
        {
            mistakes.Add($"row {number} has no plz of five digits, lat and lon in degrees");
            return null;
        }

        return (postcode.PadLeft(5, '0'), new GeoPoint(latitude.Value, longitude.Value));
    }

    private static string? Of(IReadOnlyDictionary<string, string> row, params IReadOnlyList<string> names)
        => row.FirstOrDefault(cell => names.Contains(cell.Key.Trim('\uFEFF', ' '), StringComparer.OrdinalIgnoreCase)).Value;

    private static double? Degrees(string? text, double most)
        => double.TryParse(text?.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
            && Math.Abs(degrees) <= most ? degrees : null;
}
