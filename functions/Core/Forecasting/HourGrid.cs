using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Load, outdoor temperatures and local calendar of consecutive hours (Stundenraster).</summary>
/// <remarks>Not changed once a model learns from it. Inside, a missing load is NaN so that the sums stay plain arithmetic.</remarks>
internal sealed class HourGrid
{
    private HourGrid(DateTimeOffset start, int count)
    {
        Start = start;
        Load = new double[count];
        Weekday = new int[count];
        LocalHour = new int[count];
        Kind = new DayKind[count];
        Day = new int[count];
    }

    /// <summary>The first hour, UTC.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>How many hours.</summary>
    public int Count => Load.Length;

    /// <summary>The series to forecast; NaN where it was not measured or lies in the future.</summary>
    public double[] Load { get; }

    /// <summary>Outdoor temperature now, over about a day and over about three days [°C].</summary>
    public OutdoorMemory Outdoor { get; private set; } = OutdoorMemory.Unknown(0, 0);

    /// <summary>Other series of the plant; NaN at and after the hour of the request.</summary>
    public IReadOnlyList<NamedHours> Related { get; private set; } = [];

    /// <summary>Weather besides the temperature, measured and expected; NaN where neither.</summary>
    public IReadOnlyList<NamedHours> Weather { get; private set; } = [];

    /// <summary>Local hour, 0 to 23.</summary>
    public int[] LocalHour { get; }

    /// <summary>The weekday it behaves like, Sunday = 0: a holiday counts as Sunday.</summary>
    public int[] Weekday { get; }

    /// <summary>Kind of the local day.</summary>
    public DayKind[] Kind { get; }

    /// <summary>Number of the local day, counted without gaps.</summary>
    public int[] Day { get; }

    /// <summary>Lays out the hours of a request; loads at and after its own hour stay unknown.</summary>
    public static HourGrid Of(ForecastRequest request, DateTimeOffset start, int count, double unknownCelsius = 0)
    {
        var grid = new HourGrid(start, count);
        var issued = HourlySeries.HourOf(request.IssuedAt);
        for (var i = 0; i < count; i++)
        {
            var hour = start.AddHours(i);
            grid.Load[i] = hour < issued ? request.History.At(hour) ?? double.NaN : double.NaN;
            grid.SetCalendar(i, hour, request.Calendar);
        }

        grid.Outdoor = OutdoorMemory.Of(request.Outdoor, start, count, unknownCelsius);
        grid.Related = NamedHours.Of(request.Related, start, count, issued);
        grid.Weather = NamedHours.Of(request.Weather, start, count, DateTimeOffset.MaxValue);
        return grid;
    }

    /// <summary>Forgets the temperatures, so that nothing is learned from them.</summary>
    public void ForgetOutdoor() => Outdoor = OutdoorMemory.Unknown(Count, 0);

    private void SetCalendar(int index, DateTimeOffset hour, ForecastCalendar calendar)
    {
        var local = calendar.ToLocal(hour);
        var day = DateOnly.FromDateTime(local.DateTime);
        LocalHour[index] = local.Hour;
        Day[index] = day.DayNumber;
        if (index > 0 && Day[index - 1] == day.DayNumber)
        {
            (Kind[index], Weekday[index]) = (Kind[index - 1], Weekday[index - 1]);
            return;
        }

        Kind[index] = KindOf(day, calendar);
        Weekday[index] = (int)(Kind[index] switch
        {
            DayKind.Sunday => DayOfWeek.Sunday,
            DayKind.Saturday => DayOfWeek.Saturday,
            _ => day.DayOfWeek,
        });
    }

    private static DayKind KindOf(DateOnly day, ForecastCalendar calendar)
    {
        if (day.DayOfWeek == DayOfWeek.Sunday || calendar.IsHoliday(day))
        {
            return DayKind.Sunday;
        }

        var isHalfHoliday = (day.Month, day.Day) is (12, 24) or (12, 31);
        return isHalfHoliday || day.DayOfWeek == DayOfWeek.Saturday ? DayKind.Saturday : DayKind.Workday;
    }
}
