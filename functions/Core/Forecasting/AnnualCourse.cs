using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>The outdoor temperature usual at a time of the year, as one harmonic of a year (Jahresgang).</summary>
/// <remarks>Learned from daily means of about a year or more, see docs/formulas.md. Immutable.</remarks>
internal sealed class AnnualCourse
{
    private const int FewestDays = 300;
    private const int ShortestSpanDays = 335;
    private const int FewestHoursOfDay = 18;
    private const double DaysOfYear = 365.25;

    private readonly double[] _coefficients;

    private AnnualCourse(double[] coefficients) => _coefficients = coefficients;

    /// <summary>Learns from the hours before an instant; null where they do not reach over a year.</summary>
    /// <param name="measured">Hourly means [°C].</param>
    /// <param name="before">The first hour not looked at, UTC.</param>
    public static AnnualCourse? Of(HourlySeries measured, DateTimeOffset before)
    {
        var known = (int)Math.Clamp(Math.Ceiling((before - measured.Start).TotalHours), 0, measured.Count);
        if (known < ShortestSpanDays * 24)
        {
            return null;
        }

        var sums = new NormalEquations(3);
        var (first, last) = (-1, -1);
        for (var day = 0; day < known / 24; day++)
        {
            if (MeanOf(measured, day * 24) is { } mean)
            {
                sums.Add(Row(measured.HourAt(day * 24).AddHours(12)), mean);
                (first, last) = (first < 0 ? day : first, day);
            }
        }

        return sums.Rows >= FewestDays && last - first >= ShortestSpanDays - 1 ? new(sums.Solve([0, 0, 0])) : null;
    }

    /// <summary>The usual temperature [°C].</summary>
    public double At(DateTimeOffset instant) => NormalEquations.Dot(_coefficients, Row(instant));

    private static double[] Row(DateTimeOffset instant)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * (instant - DateTimeOffset.UnixEpoch).TotalDays / DaysOfYear);
        return [1, sin, cos];
    }

    private static double? MeanOf(HourlySeries measured, int from)
    {
        var (sum, count) = (0.0, 0);
        for (var hour = from; hour < from + 24; hour++)
        {
            sum += measured.Values[hour] ?? 0;
            count += measured.Values[hour] is null ? 0 : 1;
        }

        return count >= FewestHoursOfDay ? sum / count : null;
    }
}
