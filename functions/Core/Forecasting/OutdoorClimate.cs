using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>What outdoor temperature is usual now: level and day's shape (Klimatologie), and how today's departure from it fades.</summary>
/// <remarks>
/// The shape is that of the last 14 days; the level is the annual course where a year was measured, else the mean of the last
/// 28 days. The departure of the last day fades with exp(−k/100 h); of the last hour's further departure half is level and half
/// is shape, which comes back at the same time of day. Measured in docs/formulas.md. Immutable.
/// </remarks>
internal sealed class OutdoorClimate
{
    private const int Day = 24;
    private const int ShapeDays = 14;
    private const int LevelDays = 28;
    private const int FewestHours = 48;
    private const int FewestHoursOfDay = 6;
    private const double FadeHours = 100;
    private const double ShapeShare = 0.5;

    private readonly double[] _shape;
    private readonly double _level;
    private readonly AnnualCourse? _annual;

    private OutdoorClimate(double[] shape, double level, AnnualCourse? annual)
        => (_shape, _level, _annual) = (shape, level, annual);

    /// <summary>Whether the level is that of the time of the year, not of the last weeks.</summary>
    public bool IsAnnual => _annual is not null;

    /// <summary>Learns from the hours before an instant; null where less than two of the last days were measured.</summary>
    /// <param name="measured">Hourly means [°C].</param>
    /// <param name="before">The first hour not looked at, UTC; a full hour.</param>
    /// <param name="annual">The course of the year; null where it is not known.</param>
    public static OutdoorClimate? Of(HourlySeries measured, DateTimeOffset before, AnnualCourse? annual)
    {
        var (sums, counts) = (new double[Day], new int[Day]);
        var (sum, count) = (0.0, 0);
        for (var age = 1; age <= LevelDays * Day; age++)
        {
            var hour = before.AddHours(-age);
            if (measured.At(hour) is { } value)
            {
                (sum, count) = (sum + value, count + 1);
                sums[hour.Hour] += age <= ShapeDays * Day ? value : 0;
                counts[hour.Hour] += age <= ShapeDays * Day ? 1 : 0;
            }
        }

        if (counts.Sum() < FewestHours || counts.Contains(0))
        {
            return null;
        }

        double[] means = [.. sums.Zip(counts, (one, hours) => one / hours)];
        return new([.. means.Select(mean => mean - means.Average())], sum / count, annual);
    }

    /// <summary>The usual temperature of an hour [°C].</summary>
    public double At(DateTimeOffset hour) => (_annual?.At(hour.AddMinutes(30)) ?? _level) + _shape[hour.Hour];

    /// <summary>How far the hours up to a last known one lie off what is usual; null where hardly any of the day before it is known.</summary>
    /// <param name="start">The hour of the first value, UTC.</param>
    /// <param name="values">Hourly means [°C].</param>
    /// <param name="last">The index of the last known hour.</param>
    public Departure? DepartureAt(DateTimeOffset start, IReadOnlyList<double?> values, int last)
    {
        var (sum, count) = (0.0, 0);
        for (var i = Math.Max(0, last - Day + 1); i <= last; i++)
        {
            if (values[i] is { } value)
            {
                (sum, count) = (sum + value - At(start.AddHours(i)), count + 1);
            }
        }

        return count < FewestHoursOfDay
            ? null
            : new(last, sum / count, values[last]!.Value - At(start.AddHours(last)) - (sum / count));
    }

    /// <summary>A departure from what is usual (Abweichung).</summary>
    /// <param name="Last">The index of the last known hour.</param>
    /// <param name="OfDay">The mean of the day up to it [K].</param>
    /// <param name="OfHour">What the last hour lies off further [K].</param>
    public sealed record Departure(int Last, double OfDay, double OfHour)
    {
        /// <summary>What is left of it at a later index [K].</summary>
        public double LeftAt(int index)
        {
            var hours = index - Last;
            var turn = Math.Sin(Math.PI * hours / Day);
            return Math.Exp(-hours / FadeHours) * (OfDay + (OfHour * (1 - (ShapeShare * turn * turn))));
        }
    }
}
