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
        return open.Count == 1
            ? new($"{first.De}.", $"{first.En}.")
            : Wording.Say($"{first.De} und {open.Count - 1:0} weitere Störungen.",
                $"{first.En} and {open.Count - 1:0} more incidents.");
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
        var reserve = outlooks.Sum(outlook => Math.Max(0, outlook.Reserve.Megawatts));
        var at = LocalCalendar.ToLocal(tightest.LowestAt);
        var lowest = tightest.LowestReserve.Megawatts;
        return lowest < 0
            ? Wording.Say($"Reserve jetzt {reserve:0.0} MW; ab {at:ddd HH:mm} Uhr fehlen bis zu {-lowest:0.0} MW.",
                $"Reserve now {reserve:0.0} MW; up to {-lowest:0.0} MW short from {at:ddd HH:mm}.")
            : Wording.Say($"Reserve {reserve:0.0} MW, im knappsten Netz mindestens {lowest:0.0} MW ({at:ddd HH:mm} Uhr).",
                $"Reserve {reserve:0.0} MW, in the tightest network at least {lowest:0.0} MW ({at:ddd HH:mm}).");
    }
}
