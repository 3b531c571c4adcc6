using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Registers;

/// <summary>Spreads the yearly heat of an entry over the hours it runs.</summary>
public static class EntryAvailability
{
    /// <summary>Available heat in the typical weeks [kW]; their weighted sum is the yearly heat, unless the power cuts it.</summary>
    public static HourlySeries Of(RegisterEntry entry, ReferenceClimate climate)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(climate);
        var times = new OperatingTimes(entry.DailyHours, entry.RunsAtWeekends);
        double ShareOf(DateTimeOffset hour) => times.ShareOf(LocalCalendar.WeekdayOf(hour), LocalCalendar.HourOf(hour));

        var levels = climate.Hours.GroupBy(hour => hour.Month).ToDictionary(month => month.Key, month =>
        {
            var hours = month.Sum(hour => ShareOf(hour) * ReferenceClimate.WeightOf(hour));
            return hours > 0 ? entry.AnnualHeat * entry.MonthlyShares[month.Key - 1] / hours : 0;
        });
        return climate.SeriesOf(hour => Math.Min(entry.Power, levels[hour.Month]) * ShareOf(hour));
    }
}
