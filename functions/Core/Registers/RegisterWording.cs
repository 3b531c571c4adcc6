using SektorKopplung.Core.Language;
using SektorKopplung.Core.Matching;

namespace SektorKopplung.Core.Registers;

/// <summary>Says in words what a register source could bring and what that rests on.</summary>
internal static class RegisterWording
{
    public static BilingualText Of(RegisterSource source, Potential potential, NetworkDemand demand)
        => Said(source) + Result(potential) + Basis(source, potential, demand);

    private static BilingualText Said(RegisterSource source)
    {
        var (entry, edition) = (source.Entry, source.Edition);
        var register = entry.Register == RegisterKind.WasteHeatPlatform
            ? new BilingualText("Plattform für Abwärme", "Waste-heat platform")
            : new BilingualText("Rechenzentrumsregister", "Data-centre register");
        var state = edition.RegisterDate is { } day
            ? Wording.Say($", Stand {day:dd.MM.yyyy}", $", as of {day:d MMMM yyyy}")
            : BilingualText.Empty;
        return Wording.Say(
            $"{register.De}{state.De}, Zeile {entry.Row}: {entry.Title} gibt {entry.AnnualHeat / 1000:N0} MWh/a bei {entry.AverageTemperature:0.#} °C.",
            $"{register.En}{state.En}, row {entry.Row}: {entry.Title} gives {entry.AnnualHeat / 1000:N0} MWh/a at {entry.AverageTemperature:0.#} °C.");
    }

    private static BilingualText Result(Potential potential)
    {
        if (potential.Verdict == PotentialVerdict.Refused)
        {
            return Wording.Say(
                $"In {potential.NetworkName} ausgeschlossen: {potential.Conflict[0].De}.",
                $"Refused into {potential.NetworkName}: {potential.Conflict[0].En}.");
        }

        var connection = ProposalWording.Words(potential.Connection!.Value);
        return Wording.Say(
            $"In {potential.NetworkName} möglich über {connection.De}: {potential.AnnualHeat.Mid:N0} MWh/a ({potential.AnnualHeat.Low:N0} bis {potential.AnnualHeat.High:N0}), CO2-Einsparung {potential.Co2.Mid:N0} t/a ({potential.Co2.Low:N0} bis {potential.Co2.High:N0}), die Wärme kostet {potential.HeatCost.Low:N0} €/MWh mit und {potential.HeatCost.Mid:N0} €/MWh ohne Förderung.",
            $"Into {potential.NetworkName} possible by {connection.En}: {potential.AnnualHeat.Mid:N0} MWh/a ({potential.AnnualHeat.Low:N0} to {potential.AnnualHeat.High:N0}), CO2 saving {potential.Co2.Mid:N0} t/a ({potential.Co2.Low:N0} to {potential.Co2.High:N0}), the heat costs €{potential.HeatCost.Low:N0}/MWh with and €{potential.HeatCost.Mid:N0}/MWh without subsidy.");
    }

    private static BilingualText Basis(RegisterSource source, Potential potential, NetworkDemand demand)
    {
        var distance = source.Basis switch
        {
            DistanceBasis.Coordinates => new BilingualText("Luftlinie aus Koordinaten der Datei", "as the crow flies from coordinates in the file"),
            DistanceBasis.PostcodeCentre => new("Luftlinie von der Mitte des Postleitzahlgebiets", "as the crow flies from the middle of the postcode area"),
            _ => new("angenommen, nur die Postleitzahl ist bekannt", "assumed, only the postcode is known"),
        };
        var need = demand.Basis switch
        {
            DemandBasis.Entered => new BilingualText("angegeben", "as entered"),
            DemandBasis.Measured => new("gemessen", "measured"),
            DemandBasis.InstalledPower => new("aus der installierten Leistung geschätzt", "estimated from installed power"),
            _ => new("aus den versorgten Personen geschätzt", "estimated from persons supplied"),
        };
        return Wording.Say(
            $"Trasse {potential.DistanceMetres / 1000:0.0} km ({distance.De}); Bedarf {demand.AnnualMwh:N0} MWh/a ({need.De}) nach Standardlastprofil. Nichts davon ist gemessen.",
            $"Trench {potential.DistanceMetres / 1000:0.0} km ({distance.En}); demand {demand.AnnualMwh:N0} MWh/a ({need.En}) by standard load profile. None of it is measured.");
    }
}
