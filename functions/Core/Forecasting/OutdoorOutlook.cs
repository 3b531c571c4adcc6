using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Measured and expected outdoor temperature in one series (Temperaturausblick).</summary>
public static class OutdoorOutlook
{
    private const int LongestRepeatDays = 7;

    /// <summary>Continues the measured temperature by what is expected, up to the end of the horizon.</summary>
    /// <remarks>
    /// Between the latest measurement (not older than three hours) and the lead times given the temperature is taken to run
    /// straight. Hours outside repeat the day before. Gaps in the past stay gaps. Safe to use from many threads.
    /// </remarks>
    /// <param name="measured">Hourly means [°C].</param>
    /// <param name="expectedByLeadHours">The temperature expected in so many hours from <paramref name="issuedAt"/> [°C].</param>
    /// <param name="issuedAt">Now, UTC.</param>
    /// <param name="horizonHours">How many hours, the first being the hour of <paramref name="issuedAt"/>.</param>
    /// <returns>Hours from the start of <paramref name="measured"/>, at most from three weeks before now if it is empty.</returns>
    /// <example>Measured 2 °C now and −4 °C expected in 6 h gives −1 °C for the hour in 3 h.</example>
    public static HourlySeries Expect(HourlySeries measured, IReadOnlyDictionary<int, double> expectedByLeadHours,
        DateTimeOffset issuedAt, int horizonHours)
    {
        ArgumentNullException.ThrowIfNull(measured);
        ArgumentNullException.ThrowIfNull(expectedByLeadHours);
        ArgumentOutOfRangeException.ThrowIfNegative(horizonHours);
        var now = HourlySeries.HourOf(issuedAt);
        var start = measured.Start < now ? measured.Start : now;
        var past = (int)(now - start).TotalHours;
        var values = new double?[past + horizonHours];
        for (var i = 0; i < past; i++)
        {
            values[i] = measured.At(start.AddHours(i));
        }

        var knots = Knots(measured, expectedByLeadHours, now);
        for (var lead = 0; lead < horizonHours; lead++)
        {
            values[past + lead] = Between(knots, lead) ?? SameHourBefore(values, past + lead);
        }

        return new(start, values);
    }

    private static List<(double Lead, double Celsius)> Knots(HourlySeries measured,
        IReadOnlyDictionary<int, double> expected, DateTimeOffset now)
    {
        var knots = new List<(double Lead, double Celsius)>();
        for (var age = 0; age <= 3 && knots.Count == 0; age++)
        {
            if (measured.At(now.AddHours(-age)) is { } latest)
            {
                knots.Add((-age, latest));
            }
        }

        knots.AddRange(expected.Where(pair => pair.Key > 0 && double.IsFinite(pair.Value)).OrderBy(pair => pair.Key)
            .Select(pair => ((double)pair.Key, pair.Value)));
        return knots;
    }

    private static double? Between(List<(double Lead, double Celsius)> knots, int lead)
    {
        var next = knots.FindIndex(knot => knot.Lead >= lead);
        if (next < 0 || (next == 0 && knots[0].Lead > lead))
        {
            return null;
        }

        var (right, left) = (knots[next], knots[Math.Max(0, next - 1)]);
        var share = right.Lead > left.Lead ? (lead - left.Lead) / (right.Lead - left.Lead) : 1;
        return left.Celsius + (share * (right.Celsius - left.Celsius));
    }

    private static double? SameHourBefore(double?[] values, int index)
    {
        for (var i = index - 24; i >= Math.Max(0, index - (24 * LongestRepeatDays)); i -= 24)
        {
            if (values[i] is { } value)
            {
                return value;
            }
        }

        var latest = Array.FindLastIndex(values, index, Math.Min(index + 1, 24), value => value is not null);
        return latest < 0 ? null : values[latest];
    }
}
