using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>One further series on the hours of a grid; NaN where it is unknown.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Values">One value per hour.</param>
internal sealed record NamedHours(string Name, double[] Values)
{
    /// <summary>Lays series out on hours, in the order of their names.</summary>
    /// <param name="series">The series by name.</param>
    /// <param name="start">The first hour, UTC.</param>
    /// <param name="count">How many hours.</param>
    /// <param name="knownBefore">From this hour on nothing is known, UTC.</param>
    public static NamedHours[] Of(IReadOnlyDictionary<string, HourlySeries> series, DateTimeOffset start, int count,
        DateTimeOffset knownBefore)
        => [.. series.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new NamedHours(
            pair.Key, [.. Enumerable.Range(0, count).Select(i => start.AddHours(i)).Select(hour
                => hour < knownBefore ? pair.Value.At(hour) ?? double.NaN : double.NaN)]))];
}
