using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Pipeline.Weather;

/// <summary>Where the outdoor temperature ahead of a forecast comes from (Herkunft der Wetterprognose).</summary>
/// <param name="Kind">From what.</param>
/// <param name="Source">Whose forecast it is; empty where it is none.</param>
/// <param name="IssuedAt">When it was issued, UTC; null where it is none.</param>
/// <param name="Note">What is wrong, or what is used instead and since when; empty where nothing is.</param>
public sealed record WeatherOrigin(WeatherOriginKind Kind, string Source, DateTimeOffset? IssuedAt, BilingualText Note)
{
    /// <summary>No weather forecast, and nothing measured to judge by.</summary>
    public static WeatherOrigin Persistence { get; } = WithoutForecast(OutdoorBasis.DayBefore, null, TimeSpan.Zero);

    /// <summary>No weather forecast.</summary>
    /// <param name="basis">What is assumed instead.</param>
    /// <param name="since">Since when, UTC; null where there was none at all.</param>
    /// <param name="looked">How far back there was none, if <paramref name="since"/> is not known.</param>
    public static WeatherOrigin WithoutForecast(OutdoorBasis basis, DateTimeOffset? since, TimeSpan looked)
    {
        var missing = since is { } start
            ? Wording.Say(
                $"Seit {LocalCalendar.ToLocal(start):dd.MM.yyyy HH:mm} keine brauchbare Wetterprognose:",
                $"No usable weather forecast since {LocalCalendar.ToLocal(start):dd.MM.yyyy HH:mm}:")
            : looked > TimeSpan.Zero
                ? Wording.Say(
                    $"Keine Wetterprognose in den letzten {looked.TotalDays:0} Tagen:", $"No weather forecast in the last {looked.TotalDays:0} days:")
                : new("Keine Wetterprognose:", "No weather forecast:");
        var kind = basis is OutdoorBasis.AnnualClimatology or OutdoorBasis.RecentClimatology
            ? WeatherOriginKind.Climatology
            : WeatherOriginKind.Persistence;
        return new(kind, "", null, missing + WordsOf(basis));
    }

    /// <summary>What a forecast does not cover, and what is assumed there.</summary>
    public static BilingualText HolesOf(OutdoorExpectation outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        var late = outlook.BridgedHours == 0 ? BilingualText.Empty : Wording.Say(
            $"Die erste Stunde der Prognose liegt {outlook.BridgedHours + 1} h voraus; bis dahin läuft die Temperatur geradlinig vom Messwert dorthin.",
            $"The first hour of the forecast lies {outlook.BridgedHours + 1} h ahead; until then the temperature runs straight there from the measured one.");
        return outlook.AssumedHours == 0 ? late : late + Wording.Say(
            $"Für {outlook.AssumedHours} h sagt die Prognose nichts:", $"The forecast says nothing of {outlook.AssumedHours} h:") + WordsOf(outlook.Basis);
    }

    private static BilingualText WordsOf(OutdoorBasis basis) => basis switch
    {
        OutdoorBasis.AnnualClimatology => new(
            "die Temperatur geht von der heutigen auf die der Jahreszeit über.", "the temperature fades from today's into that of the season."),
        OutdoorBasis.RecentClimatology => new(
            "die Temperatur geht von der heutigen auf die der letzten Wochen über.", "the temperature fades from today's into that of the last weeks."),
        OutdoorBasis.Nothing => new("auch gemessen wurde nichts.", "nothing was measured either."),
        _ => new("Fortschreibung des letzten Tags.", "the last day carried on."),
    };
}
