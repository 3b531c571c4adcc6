using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Detection;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Reporting;

/// <summary>How things stand, in one or two sentences (Lage in Worten).</summary>
/// <param name="Level">How much attention it needs.</param>
/// <param name="Words">The sentences.</param>
public sealed record StatusLine(StatusLevel Level, BilingualText Words)
{
    /// <summary>Sums up incidents, alarms and the reserve of the networks.</summary>
    /// <param name="alarms">The alarms as they stand.</param>
    /// <param name="incidents">The incidents as they stand.</param>
    /// <param name="outlooks">The capacity outlooks; empty where there is no forecast yet.</param>
    public static StatusLine Of(AlarmBook alarms, IncidentBook incidents, IReadOnlyList<CapacityOutlook> outlooks)
    {
        ArgumentNullException.ThrowIfNull(alarms);
        ArgumentNullException.ThrowIfNull(incidents);
        ArgumentNullException.ThrowIfNull(outlooks);
        var open = incidents.Listed().Where(incident => incident.State == IncidentState.Open).ToList();
        var unseen = alarms.Alarms.Values.Count(alarm => alarm.State == AlarmState.Unacknowledged);
        var level = LevelOf(open, unseen);
        var opening = open.Count > 0 ? Incidents(open) : Calm(unseen);
        return new(level, opening + Reserve(outlooks));
    }

    private static StatusLevel LevelOf(List<Incident> open, int unseen)
    {
        if (open.Any(incident => incident.Severity == IncidentSeverity.Severe))
        {
            return StatusLevel.Severe;
        }

        return open.Count > 0 || unseen > 0 ? StatusLevel.Watch : StatusLevel.Calm;
    }

    private static BilingualText Incidents(List<Incident> open)
    {
        var first = open[0].Headline;
        return open.Count switch
        {
            1 => new($"{first.De}.", $"{first.En}."),
            2 => new($"{first.De} und eine weitere Störung.", $"{first.En} and one more incident."),
            _ => Wording.Say($"{first.De} und {open.Count - 1:0} weitere Störungen.",
                $"{first.En} and {open.Count - 1:0} more incidents."),
        };
    }

    private static BilingualText Calm(int unseen) => unseen switch
    {
        0 => new("Ruhig.", "Calm."),
        1 => new("Ein Alarm ist nicht quittiert.", "One alarm is not acknowledged."),
        _ => Wording.Say($"{unseen:0} Alarme sind nicht quittiert.", $"{unseen:0} alarms are not acknowledged."),
    };

    private static BilingualText Reserve(IReadOnlyList<CapacityOutlook> outlooks)
    {
        if (outlooks.Count == 0)
        {
            return new("Noch keine Prognose der Reserve.", "No forecast of the reserve yet.");
        }

        var tightest = outlooks.MinBy(outlook => outlook.LowestReserve.Kilowatts)!;
        var now = Amount(outlooks.Sum(outlook => Math.Max(0, outlook.Reserve.Kilowatts)));
        var at = LocalCalendar.ToLocal(tightest.LowestAt);
        var lowest = tightest.LowestReserve.Kilowatts;
        var least = Amount(Math.Abs(lowest));
        return lowest < 0
            ? Wording.Say($"Reserve jetzt {now.De}; ab {at:ddd HH:mm} Uhr fehlen bis zu {least.De}.",
                $"Reserve now {now.En}; up to {least.En} short from {at:ddd HH:mm}.")
            : Wording.Say($"Reserve {now.De}, im knappsten Netz mindestens {least.De} ({at:ddd HH:mm} Uhr).",
                $"Reserve {now.En}, in the tightest network at least {least.En} ({at:ddd HH:mm}).");
    }

    // Below a tenth of a megawatt in kilowatts: "0.0 MW" would say that nothing is missing.
    private static BilingualText Amount(double kilowatts)
        => kilowatts < 100
            ? Wording.Say($"{kilowatts:0} kW", $"{kilowatts:0} kW")
            : Wording.Say($"{kilowatts / 1000:0.0} MW", $"{kilowatts / 1000:0.0} MW");
}
