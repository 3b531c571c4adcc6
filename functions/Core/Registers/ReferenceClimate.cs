using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Registers;

/// <summary>A year of outdoor temperatures as twelve typical weeks (Referenzklima), one at the beginning of each month.</summary>
/// <remarks>
/// The seven days of a week stand for the cold and warm days of its month: mean + spread·z, z at the middle of the seven equal
/// parts of a normal distribution. A week stands for all hours of its month. No test reference year of the DWD.
/// </remarks>
public sealed class ReferenceClimate
{
    /// <summary>The year the hours lie in; not a leap year.</summary>
    public const int Year = 2025;

    private const int HoursPerWeek = 168;

    // The norm outdoor temperature is reached by two days about every other year; of 90 winter days that is about −2.6 spreads.
    private const double NormSpreads = 2.6;
    private const double SummerSpreadShare = 0.75;

    // z of 1/14, 3/14 … 13/14, in an order in which no weekday is always cold.
    private static readonly double[] Deviations = [0, 1.465, -0.792, 0.366, -1.465, 0.792, -0.366];

    private readonly double[] _means;
    private readonly double[] _spreads;

    private ReferenceClimate(double[] means, double[] spreads, bool isMeasured)
    {
        (_means, _spreads, IsMeasured) = (means, spreads, isMeasured);
        Hours = [.. Enumerable.Range(1, 12).SelectMany(month => Enumerable.Range(0, HoursPerWeek)
            .Select(hour => new DateTimeOffset(Year, month, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour)))];
        Outdoor = SeriesOf(Celsius);
    }

    /// <summary>The hours of the typical weeks, UTC.</summary>
    public IReadOnlyList<DateTimeOffset> Hours { get; }

    /// <summary>Their outdoor temperatures, the same all day [°C].</summary>
    public HourlySeries Outdoor { get; }

    /// <summary>Whether it comes from measured months.</summary>
    public bool IsMeasured { get; }

    /// <summary>The mean of the year [°C].</summary>
    public double MeanCelsius => Hours.Average(hour => Celsius(hour) * WeightOf(hour)) / Hours.Average(WeightOf);

    /// <summary>A climate from the mean of a year and the norm outdoor temperature.</summary>
    /// <param name="meanCelsius">Mean of the year [°C]; null for that of Germany.</param>
    /// <param name="normCelsius">The norm outdoor temperature [°C].</param>
    public static ReferenceClimate Of(double? meanCelsius, double normCelsius)
    {
        var set = DayZeroSet.Current;
        var mean = meanCelsius ?? set.MeanOutdoorCelsius;
        var coldest = mean - set.SeasonalSwingKelvin;
        var winter = Math.Clamp((coldest - normCelsius) / NormSpreads, 2.5, 6);
        var phases = Enumerable.Range(0, 12)
            .Select(month => Math.Cos(2 * Math.PI * ((month * 30.4) + 15.2 - set.ColdestDay) / 365)).ToList();
        return new(
            [.. phases.Select(phase => mean - (set.SeasonalSwingKelvin * phase))],
            [.. phases.Select(phase => winter * (((1 + SummerSpreadShare) / 2) + ((1 - SummerSpreadShare) / 2 * phase)))],
            isMeasured: false);
    }

    /// <summary>A climate from measured temperatures; null unless every month has a week of days.</summary>
    /// <param name="measured">Measured outdoor temperature [°C].</param>
    public static ReferenceClimate? From(HourlySeries measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var months = measured.Values.Select((value, index) => (Hour: measured.HourAt(index), Value: value))
            .Where(hour => hour.Value is not null)
            .GroupBy(hour => hour.Hour.Date).Where(day => day.Count() >= 20)
            .GroupBy(day => day.Key.Month, day => day.Average(hour => hour.Value!.Value))
            .Where(month => month.Count() >= 7).ToDictionary(month => month.Key, month => month.ToList());
        return months.Count < 12 ? null : new(
            [.. Enumerable.Range(1, 12).Select(month => months[month].Average())],
            [.. Enumerable.Range(1, 12).Select(month => Spread(months[month]))],
            isMeasured: true);
    }

    /// <summary>How many hours of the year one of the hours stands for.</summary>
    public static double WeightOf(DateTimeOffset hour) => DateTime.DaysInMonth(Year, hour.Month) * 24.0 / HoursPerWeek;

    /// <summary>A series with a value for each hour of the typical weeks and gaps between.</summary>
    internal HourlySeries SeriesOf(Func<DateTimeOffset, double> valueAt)
    {
        var start = Hours[0];
        var values = new double?[(int)(Hours[^1] - start).TotalHours + 1];
        foreach (var hour in Hours)
        {
            values[(int)(hour - start).TotalHours] = valueAt(hour);
        }

        return new(start, values);
    }

    private double Celsius(DateTimeOffset hour)
        => _means[hour.Month - 1] + (_spreads[hour.Month - 1] * Deviations[(hour.Day - 1 + hour.Month) % Deviations.Length]);

    private static double Spread(List<double> days)
    {
        var mean = days.Average();
        return Math.Sqrt(days.Sum(day => (day - mean) * (day - mean)) / days.Count);
    }
}
