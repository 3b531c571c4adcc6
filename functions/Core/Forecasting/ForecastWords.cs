using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Says why a day is expected to differ (Prognose in Worten).</summary>
public static class ForecastWords
{
    private const double LeastShare = 0.005;
    private const double KilowattsPerMegawatt = 1000;

    /// <summary>The changes of the next day that matter, the greatest first; "like yesterday" where none does.</summary>
    /// <param name="forecast">A forecast in kW; one without explanation gives an empty text.</param>
    /// <param name="calendar">The local time.</param>
    /// <example>"colder than yesterday +1.8 MW, Saturday −0.4 MW"</example>
    public static BilingualText Of(Forecast forecast, ForecastCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(calendar);
        if (forecast.Explanation is not { } explanation || forecast.Points.Count == 0)
        {
            return BilingualText.Empty;
        }

        var usual = forecast.Points.Take(24).Average(point => point.P50);
        var day = DateOnly.FromDateTime(calendar.ToLocal(forecast.Points[Math.Min(12, forecast.Points.Count - 1)].Hour).DateTime);
        var parts = explanation.Changes.Where(change => Math.Abs(change.Change) >= LeastShare * Math.Max(1, usual))
            .OrderByDescending(change => Math.Abs(change.Change))
            .Select(change => (Words: Cause(change, day, calendar), Power: Power(change.Change))).ToList();
        return parts.Count == 0
            ? new("wie gestern", "like yesterday")
            : new(string.Join(", ", parts.Select(part => $"{part.Words.De} {part.Power.De}")),
                string.Join(", ", parts.Select(part => $"{part.Words.En} {part.Power.En}")));
    }

    private static BilingualText Cause(ForecastChange change, DateOnly day, ForecastCalendar calendar)
        => (change.Cause, change.Change > 0) switch
        {
            (ForecastCause.Outdoor, true) => new("kälter als gestern", "colder than yesterday"),
            (ForecastCause.Outdoor, false) => new("wärmer als gestern", "warmer than yesterday"),
            (ForecastCause.DayKind, _) when calendar.IsHoliday(day) => new("Feiertag", "public holiday"),
            (ForecastCause.DayKind, _) => Wording.Say($"{day:dddd}", $"{day:dddd}"),
            (ForecastCause.SunAndWind, true) => new("weniger Sonne oder mehr Wind", "less sun or more wind"),
            (ForecastCause.SunAndWind, false) => new("mehr Sonne oder weniger Wind", "more sun or less wind"),
            (ForecastCause.Recent, true) => new("lief zuletzt über dem Üblichen", "ran above the usual lately"),
            (ForecastCause.Recent, false) => new("lief zuletzt unter dem Üblichen", "ran below the usual lately"),
            _ => new("angelernte Muster", "learned patterns"),
        };

    private static BilingualText Power(double kilowatts)
        => Math.Abs(kilowatts) >= KilowattsPerMegawatt / 10
            ? Wording.Say($"{kilowatts / KilowattsPerMegawatt:+0.0;−0.0} MW", $"{kilowatts / KilowattsPerMegawatt:+0.0;−0.0} MW")
            : Wording.Say($"{kilowatts:+0;−0} kW", $"{kilowatts:+0;−0} kW");
}
