using SektorKopplung.Core.Language;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Registers;

/// <summary>What a register said of a plant and what its telemetry says (Register gegen Messung).</summary>
public sealed record RegisterComparison
{
    private const double YearsDiffer = 0.1;

    /// <summary>The source of the site.</summary>
    public required string SourceId { get; init; }

    /// <summary>Its name.</summary>
    public required string SourceName { get; init; }

    /// <summary>The register entries that are this plant.</summary>
    public required IReadOnlyList<string> EntryIds { get; init; }

    /// <summary>What they say together [MWh/a].</summary>
    public required double RegisterMwh { get; init; }

    /// <summary>What was measured, made a year [MWh/a]; null where no month has a week of hours.</summary>
    public ResultBand? TelemetryMwh { get; init; }

    /// <summary>The hours that rests on; null where there are none.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The result in a sentence.</summary>
    public required BilingualText Sentence { get; init; }

    /// <summary>Compares.</summary>
    /// <param name="source">The source of the site.</param>
    /// <param name="entries">The entries that are this plant; at least one.</param>
    /// <param name="available">Measured available heat [kW].</param>
    /// <param name="now">The instant, UTC; the 365 days before count.</param>
    public static RegisterComparison Of(
        HeatSource source, IReadOnlyList<RegisterEntry> entries, HourlySeries available, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(available);
        var first = now.AddDays(-365);
        var hours = available.Values.Select((value, index) => (Hour: available.HourAt(index), Value: value))
            .Where(hour => hour.Value is not null && hour.Hour >= first && hour.Hour < now).ToList();
        var year = PotentialYear.Of(hours.Select(hour => hour.Hour), YearsDiffer);
        var measured = year is null ? null : Band(year, hours.Sum(hour => Math.Max(0, hour.Value!.Value) * year.WeightOf(hour.Hour)) / 1000);
        var compared = new RegisterComparison
        {
            SourceId = source.Id,
            SourceName = source.Name,
            EntryIds = [.. entries.Select(entry => entry.Id)],
            RegisterMwh = entries.Sum(entry => entry.AnnualHeat) / 1000,
            TelemetryMwh = measured,
            Evidence = hours.Count == 0 ? null : new(hours[0].Hour, hours[^1].Hour.AddHours(1), hours.Count, year?.CoversYear ?? false),
            Sentence = BilingualText.Empty,
        };
        return compared with { Sentence = Say(compared, year) };
    }

    private static ResultBand Band(PotentialYear year, double mid) => new(mid * year.Low / year.Mid, mid, mid * year.High / year.Mid);

    private static BilingualText Say(RegisterComparison one, PotentialYear? year)
    {
        var said = Wording.Say(
            $"{one.SourceName}: Das Register sagte {one.RegisterMwh / 1000:0.0#} GWh/a,", $"{one.SourceName}: the register said {one.RegisterMwh / 1000:0.0#} GWh/a,");
        return said + (one.TelemetryMwh is not { } band
            ? Wording.Say(
                $"die Telemetrie sagt noch nichts ({one.Evidence?.Hours ?? 0} h, nötig sind {PotentialYear.FewestHoursPerMonth} in einem Monat).",
                $"telemetry says nothing yet ({one.Evidence?.Hours ?? 0} h, needed are {PotentialYear.FewestHoursPerMonth} in one month).")
            : Wording.Say(
                $"die Telemetrie sagt {band.Mid / 1000:0.0#} GWh/a ({band.Low / 1000:0.0#} bis {band.High / 1000:0.0#}; {one.Evidence!.Hours:N0} h aus {year!.MeasuredMonths} Monaten).",
                $"telemetry says {band.Mid / 1000:0.0#} GWh/a ({band.Low / 1000:0.0#} to {band.High / 1000:0.0#}; {one.Evidence!.Hours:N0} h of {year!.MeasuredMonths} months)."));
    }
}
