namespace SektorKopplung.Embedded.Backtest;

/// <summary>Which column is which weather: <c>wind_speed=ff</c>, or a column's name from which it shows.</summary>
internal static class WeatherColumns
{
    private static readonly (string Part, string Name)[] Known =
    [
        ("wind", "wind_speed"), ("irradi", "global_radiation"), ("radiation", "global_radiation"),
        ("strahlung", "global_radiation"), ("ghi", "global_radiation"),
    ];

    /// <summary>Columns by the name that forecasters know.</summary>
    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> words)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var parts = word.Split('=', 2);
            columns[parts.Length == 2 ? parts[0] : NameOf(word)] = parts[^1];
        }

        return columns;
    }

    private static string NameOf(string column)
        => Known.FirstOrDefault(one => column.Contains(one.Part, StringComparison.OrdinalIgnoreCase)).Name ?? column;
}
