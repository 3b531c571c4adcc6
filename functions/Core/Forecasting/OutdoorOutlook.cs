using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Measured and expected outdoor temperature in one series (Temperaturausblick).</summary>
/// <remarks>
/// Between the latest measurement (not older than three hours) and the lead times given the temperature is taken to run
/// straight, over nine hours at most. Other hours are assumed: the <see cref="OutdoorClimate"/> with the departure of the last
/// known day, or the day before where too little was measured. Gaps in the past stay gaps. Safe to use from many threads.
/// </remarks>
public static class OutdoorOutlook
{
    private const int LongestRepeatDays = 7;
    private const int LongestBridgeHours = 9;
    private const int OldestPresentHours = 3;

    /// <summary>Continues the measured temperature by what is expected, up to the end of the horizon.</summary>
    /// <param name="measured">Hourly means [°C].</param>
    /// <param name="expectedByLeadHours">The temperature expected in so many hours from <paramref name="issuedAt"/> [°C].</param>
    /// <param name="issuedAt">Now, UTC; what is measured in later hours is not looked at.</param>
    /// <param name="horizonHours">How many hours, the first being the hour of <paramref name="issuedAt"/>.</param>
    /// <param name="longer">A longer record to learn the course of the year from; null learns it from <paramref name="measured"/>.</param>
    /// <returns>Hours from the start of <paramref name="measured"/>, or from now if it is empty.</returns>
    /// <example>Measured 2 °C now and −4 °C expected in 6 h gives −1 °C for the hour in 3 h.</example>
    public static OutdoorExpectation Expect(HourlySeries measured, IReadOnlyDictionary<int, double> expectedByLeadHours,
        DateTimeOffset issuedAt, int horizonHours, HourlySeries? longer = null)
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
        var bridged = 0;
        for (var lead = 0; lead < horizonHours; lead++)
        {
            values[past + lead] = Between(knots, lead);
            bridged += lead > 0 && values[past + lead] is not null && knots[0].Lead <= 0 && lead < knots[1].Lead ? 1 : 0;
        }

        var assumed = values.Skip(past).Count(value => value is null);
        return assumed == 0
            ? new(new(start, values), OutdoorBasis.Forecast, 0, bridged)
            : Assume(new(start, values, past), OutdoorClimate.Of(measured, now, AnnualCourse.Of(longer ?? measured, now)), (assumed, bridged));
    }

    private static OutdoorExpectation Assume(Known known, OutdoorClimate? climate, (int Assumed, int Bridged) hours)
    {
        var values = (double?[])known.Values.Clone();
        var basis = OutdoorBasis.Nothing;
        OutdoorClimate.Departure? departure = null;
        for (var i = known.Past; i < values.Length; i++)
        {
            if (values[i] is not null)
            {
                departure = null;
                continue;
            }

            departure ??= DepartureBefore(known, climate, i);
            (values[i], var from) = departure is null
                ? (SameHourBefore(values, i), OutdoorBasis.DayBefore)
                : (climate!.At(known.Start.AddHours(i)) + departure.LeftAt(i),
                    climate.IsAnnual ? OutdoorBasis.AnnualClimatology : OutdoorBasis.RecentClimatology);
            basis = values[i] is not null && basis == OutdoorBasis.Nothing ? from : basis;
        }

        return new(new(known.Start, values), basis, hours.Assumed, hours.Bridged);
    }

    private static OutdoorClimate.Departure? DepartureBefore(Known known, OutdoorClimate? climate, int index)
    {
        var last = climate is null ? -1 : Array.FindLastIndex(known.Values, index, value => value is not null);
        return last < 0 ? null : climate!.DepartureAt(known.Start, known.Values, last);
    }

    private static List<(double Lead, double Celsius)> Knots(HourlySeries measured,
        IReadOnlyDictionary<int, double> expected, DateTimeOffset now)
    {
        var knots = new List<(double Lead, double Celsius)>();
        for (var age = 0; age <= OldestPresentHours && knots.Count == 0; age++)
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
        return lead < right.Lead && right.Lead - left.Lead > LongestBridgeHours
            ? null
            : left.Celsius + (share * (right.Celsius - left.Celsius));
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

    private readonly record struct Known(DateTimeOffset Start, double?[] Values, int Past);
}
