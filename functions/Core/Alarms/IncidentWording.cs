using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Alarms;

/// <summary>What an incident means for people, in sentences.</summary>
public static class IncidentWording
{
    private const int MostSites = 10;

    /// <summary>How many people are affected; empty where nobody is.</summary>
    public static BilingualText Persons(Incident incident)
        => incident?.AffectedPersons is { } persons
            ? Wording.Say(
                $"Betroffen sind etwa {persons.Low:N0} bis {persons.High:N0} Personen.",
                $"About {persons.Low:N0} to {persons.High:N0} people are affected.")
            : BilingualText.Empty;

    /// <summary>How long rooms stay warm, with the assumption; empty where it does not get cold.</summary>
    public static BilingualText Hours(Incident incident)
        => incident?.HoursUntilCold is { } hours
            ? Wording.Say(
                $"Ohne Heizung sind Räume in {hours.Low} bis {hours.High} Stunden unter 15 °C ({hours.Assumption.De})",
                $"Without heating rooms are below 15 °C in {hours.Low} to {hours.High} hours ({hours.Assumption.En})")
            : BilingualText.Empty;

    /// <summary>Which vulnerable sites to look at first; empty where there are none.</summary>
    public static BilingualText SitesFirst(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var sites = incident.VulnerableSites.Take(MostSites).ToList();
        return sites.Count == 0
            ? BilingualText.Empty
            : new(
                $"Zuerst prüfen: {string.Join("; ", sites.Select(site => Of(site).De))}.",
                $"Check first: {string.Join("; ", sites.Select(site => Of(site).En))}.");
    }

    /// <summary>A vulnerable site with what it has of its own.</summary>
    public static BilingualText Of(AffectedSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var heat = site.HasOwnHeatBackup
            ? new BilingualText("eigene Wärme", "own heat")
            : new BilingualText("keine eigene Wärme", "no own heat");
        var power = site.HoursOfBackup > 0
            ? Wording.Say($"Notstrom {site.HoursOfBackup:0.#} h", $"emergency power {site.HoursOfBackup:0.#} h")
            : new BilingualText("kein Notstrom", "no emergency power");
        return Wording.Say(
            $"{site.Name} (etwa {IncidentContent.Rounded(site.Persons):N0} Personen, {heat.De}, {power.De})",
            $"{site.Name} (about {IncidentContent.Rounded(site.Persons):N0} people, {heat.En}, {power.En})");
    }
}
