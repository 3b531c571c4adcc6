using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.DataCentres;

/// <summary>How much of the heat on offer found a taker (Stunden ohne Abnehmer).</summary>
/// <param name="Offered">Hours with heat on offer.</param>
/// <param name="WithoutTaker">Hours of them in which less than 2 % was taken.</param>
/// <param name="SummerWithoutTaker">Hours of these from June to August.</param>
/// <param name="OfferedMegawattHours">Heat on offer [MWh].</param>
/// <param name="UntakenMegawattHours">Heat of it that nobody took, in all hours [MWh].</param>
public sealed record TakerHours(
    int Offered, int WithoutTaker, int SummerWithoutTaker, double OfferedMegawattHours, double UntakenMegawattHours)
{
    private const double TakenShare = 0.02;

    /// <summary>Counts the hours of a window in which both are known.</summary>
    /// <param name="exportable">Heat that could be given [kW].</param>
    /// <param name="taken">Heat taken at the boundary of the centre [kW].</param>
    /// <param name="window">The time asked for.</param>
    public static TakerHours Of(HourlySeries exportable, HourlySeries taken, TimeWindow window)
    {
        ArgumentNullException.ThrowIfNull(exportable);
        ArgumentNullException.ThrowIfNull(taken);
        var first = HourlySeries.HourOf(window.Start);
        var hours = Enumerable.Range(0, (int)Math.Max(0, (window.End - first).TotalHours)).Select(index => first.AddHours(index))
            .Where(hour => exportable.At(hour) is > 0 && taken.At(hour) is not null)
            .Select(hour => (Hour: hour, Offered: exportable.At(hour)!.Value, Taken: taken.At(hour)!.Value)).ToList();
        var idle = hours.Where(hour => hour.Taken < TakenShare * hour.Offered).ToList();
        return new(
            hours.Count,
            idle.Count,
            idle.Count(hour => LocalCalendar.DayOf(hour.Hour).Month is 6 or 7 or 8),
            hours.Sum(hour => hour.Offered) / 1000,
            hours.Sum(hour => Math.Max(0, hour.Offered - hour.Taken)) / 1000);
    }
}
