using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Reporting;

/// <summary>The situation report about one incident: one plain page that prints on A4 (Lagemeldung).</summary>
/// <remarks>
/// It stands alone, without pictures, scripts or links, in black and white: the last one on disk must be of use when monitor,
/// network and power are gone. All text is encoded.
/// </remarks>
public static class Lagemeldung
{
    /// <summary>The page as HTML in UTF-8, German with English beside.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="alarms">The alarms; what people did to them counts as measures taken.</param>
    /// <param name="site">The site.</param>
    /// <param name="now">When the page is made, UTC.</param>
    /// <param name="status">The state of the town in one sentence; null where there is none.</param>
    public static string Html(
        Incident incident, AlarmBook alarms, Site site, DateTimeOffset now, BilingualText? status)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(alarms);
        ArgumentNullException.ThrowIfNull(site);
        var page = new ReportPage("Lagemeldung");
        page.Title(site.IsDemo ? "Lagemeldung (Simulation)" : "Lagemeldung", incident.Headline);
        page.Row("Stand", "As of", Same($"{Local(now)} · {incident.Id} · Nr. {incident.Revision}"));
        page.Row("Meldende Stelle", "Reported by", Same(OrUnknown(site.Operator.Name, site.Name)));
        page.Row("Rückruf", "Call back", Same(OrUnknown(site.Operator.Phone, "nicht hinterlegt / not on file")));
        page.Row("Seit", "Since", Since(incident));
        page.Row("Schwere", "Severity", ReportWords.SeverityOf(incident));
        page.Row("Wo", "Where", Where(incident, site));
        page.Row("Ursache", "Cause", incident.ProbableCause);
        page.List("Oder", "Or", incident.Alternatives);
        page.Row("Folge", "Consequence", incident.Consequence);
        page.Row("Personen", "People", ReportWords.PersonsOf(incident, now));
        page.List("Zuerst prüfen", "Check first", [.. incident.VulnerableSites.Select(IncidentWording.Of)]);
        page.Row("Auskühlung", "Cooling down", IncidentWording.Hours(incident));
        page.Row("Gesamtlage", "Overall", status ?? BilingualText.Empty);
        page.List("Maßnahmen bisher", "Measures taken", ReportMeasures.Of(incident, alarms));
        page.Row("Nächster Schritt", "Next step", incident.State == IncidentState.Open ? incident.Action : BilingualText.Empty);
        page.Row("Bitte", "Request", ReportWords.RequestOf(incident, site));
        page.Row("Nächste Meldung", "Next report", ReportWords.NextReportOf(incident, now));
        page.Footer(ReportWords.Footer);
        return page.ToString();
    }

    /// <summary>A time as people in Germany read it.</summary>
    internal static string Local(DateTimeOffset instant)
        => FormattableString.Invariant($"{LocalCalendar.ToLocal(instant):dd.MM.yyyy HH:mm}");

    private static BilingualText Same(string text) => new(text, "");

    private static string OrUnknown(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    private static BilingualText Since(Incident incident) => incident.ClosedAt is { } closed
        ? new($"{Local(incident.OpenedAt)} bis {Local(closed)}", $"{Local(incident.OpenedAt)} to {Local(closed)}")
        : Same(Local(incident.OpenedAt));

    private static BilingualText Where(Incident incident, Site site)
    {
        var centre = incident.Area.Centre;
        var ars = site.Ars.Length > 0 ? $" · ARS {site.Ars}" : "";
        return Wording.Say(
            $"{incident.Area.Name}, Umkreis {incident.Area.RadiusMetres / 1000:0.0} km um UTMREF {UtmRef.Of(centre)}{ars}",
            $"Radius {incident.Area.RadiusMetres / 1000:0.0} km ({centre.Latitude:0.0000} N, {centre.Longitude:0.0000} E)");
    }
}
