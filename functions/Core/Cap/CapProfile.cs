using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Cap;

/// <summary>Who gets a message about a kind of incident, and in which words of the standard.</summary>
internal sealed record CapProfile(
    BilingualText EventName, string Restriction, string Urgency, string Certainty, string ResponseType)
{
    private const string Inside = "Nur Netzleitwarte des Betreibers";
    private const string ControlCentre = "Leitstelle und Netzleitwarte; Weitergabe nur nach Freigabe";

    public static CapProfile Of(Incident incident)
    {
        var profile = OfKind(incident);
        return incident.State == IncidentState.Closed
            ? profile with { Urgency = "Past", Certainty = "Observed", ResponseType = "AllClear" }
            : profile;
    }

    private static CapProfile OfKind(Incident incident) => incident.Kind switch
    {
        IncidentKind.SupplyLoss => new(
            new("Störung der Fernwärmeversorgung", "District heat supply disturbed"),
            ControlCentre, "Immediate", "Observed", "Prepare"),
        IncidentKind.CapacityGap => new(
            new("Drohender Mangel an Fernwärme", "District heat shortage ahead"),
            ControlCentre, "Expected", incident.Severity == IncidentSeverity.Severe ? "Likely" : "Possible", "Prepare"),
        IncidentKind.ReserveGap => new(
            new("Keine Reserve der Fernwärmeerzeugung", "No reserve in district heat generation"),
            Inside, "Expected", "Possible", "Prepare"),
        IncidentKind.CoolingLoss => new(
            new("Kühlungsausfall im Rechenzentrum", "Data centre cooling lost"),
            "Betreiber des Rechenzentrums und Netzleitwarte", "Immediate", "Observed", "Execute"),
        IncidentKind.Communication => new(
            new("Ausfall der Messwertübertragung", "Telemetry lost"),
            Inside, "Expected", "Observed", "Assess"),
        _ => new(
            new("Anlagenstörung", "Plant disturbed"), Inside, "Immediate", "Observed", "Assess"),
    };
}
