using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Reporting;

/// <summary>The sentences of a situation report.</summary>
internal static class ReportWords
{
    private static readonly TimeSpan SevereInterval = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan UsualInterval = TimeSpan.FromMinutes(60);

    public static BilingualText Footer { get; } = new(
        "Vom Monitor erzeugt; er berät nur und ersetzt keine Sicherheitseinrichtung. Personenzahlen sind Schätzungen.",
        "Made by the monitor; it only advises and replaces no safety device. Numbers of people are estimates.");

    public static BilingualText SeverityOf(Incident incident)
    {
        var severity = incident.Severity switch
        {
            IncidentSeverity.Severe => new BilingualText("Schwer", "Severe"),
            IncidentSeverity.Moderate => new BilingualText("Mittel", "Moderate"),
            _ => new BilingualText("Gering", "Minor"),
        };
        return incident.State == IncidentState.Closed
            ? new($"{severity.De} – beendet, Entwarnung", $"{severity.En} – over, all clear")
            : severity;
    }

    public static BilingualText PersonsOf(Incident incident, DateTimeOffset now)
    {
        if (incident.AffectedPersons is null)
        {
            return new("Nach heutigem Stand niemand ohne Versorgung.", "As things stand nobody is without supply.");
        }

        var minutes = Math.Max(0, (int)(now - incident.UpdatedAt).TotalMinutes);
        return IncidentWording.Persons(incident) + Wording.Say(
            $"(Quelle: Standortdatei des Betreibers; Lage vor {minutes} min berechnet.)",
            $"(Source: the operator's site file; computed {minutes} min ago.)");
    }

    public static BilingualText RequestOf(Incident incident, Site site)
    {
        if (incident.State == IncidentState.Closed)
        {
            return new("Keine.", "None.");
        }

        var centre = site.ControlCentre.Name.Length > 0 ? site.ControlCentre.Name : "Leitstelle";
        return (incident.Kind, incident.VulnerableSites.Count) switch
        {
            (IncidentKind.SupplyLoss, > 0) => new(
                $"{centre}: genannte Einrichtungen erreichen, Wärme- und Strombedarf erfragen, Rückmeldung an die Leitwarte.",
                $"{centre}: reach the sites named, ask what heat and power they need, report back to the control room."),
            (IncidentKind.SupplyLoss or IncidentKind.CapacityGap, _) => new(
                $"{centre}: Lage zur Kenntnis nehmen, Erreichbarkeit für die nächste Meldung sicherstellen.",
                $"{centre}: take note and stay reachable for the next report."),
            (IncidentKind.CoolingLoss, _) => new(
                "Betreiber des Rechenzentrums: Rückkühlung und Last prüfen, Rückmeldung an die Leitwarte.",
                "Data centre operator: check cooling and load, report back to the control room."),
            _ => new("Keine; zur Kenntnis.", "None; for information."),
        };
    }

    public static BilingualText NextReportOf(Incident incident, DateTimeOffset now)
    {
        var at = Lagemeldung.Local(now + (incident.Severity == IncidentSeverity.Severe ? SevereInterval : UsualInterval));
        return incident.State == IncidentState.Closed
            ? new("Dies ist die letzte Meldung.", "This is the last report.")
            : new($"{at} oder bei Änderung", $"{at} or on any change");
    }
}
