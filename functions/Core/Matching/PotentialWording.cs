using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Matching;

/// <summary>Says a potential in words.</summary>
internal static class PotentialWording
{
    /// <summary>Why it cannot work.</summary>
    public static BilingualText Refused(Potential potential, BilingualText conflict) => Wording.Say(
        $"{potential.SourceName} in {potential.NetworkName}: ausgeschlossen, {conflict.De}.",
        $"{potential.SourceName} into {potential.NetworkName}: refused, {conflict.En}.");

    /// <summary>What it could bring and what that rests on.</summary>
    public static BilingualText Possible(Potential potential, PotentialYear year)
    {
        var connection = ProposalWording.Words(potential.Connection!.Value);
        return Wording.Say(
                $"{potential.SourceName} in {potential.NetworkName}: möglich über {connection.De}, {potential.AnnualHeat.Mid:N0} MWh/a ({potential.AnnualHeat.Low:N0} bis {potential.AnnualHeat.High:N0}), CO2-Einsparung {potential.Co2.Mid:N0} t/a ({potential.Co2.Low:N0} bis {potential.Co2.High:N0}).",
                $"{potential.SourceName} into {potential.NetworkName}: possible by {connection.En}, {potential.AnnualHeat.Mid:N0} MWh/a ({potential.AnnualHeat.Low:N0} to {potential.AnnualHeat.High:N0}), CO2 saving {potential.Co2.Mid:N0} t/a ({potential.Co2.Low:N0} to {potential.Co2.High:N0}).")
            + Wording.Say(
                $"Die Wärme kostet {potential.HeatCost.Low:N0} €/MWh mit und {potential.HeatCost.Mid:N0} €/MWh ohne Förderung.",
                $"The heat costs €{potential.HeatCost.Low:N0}/MWh with and €{potential.HeatCost.Mid:N0}/MWh without subsidy.")
            + Owner(potential.Investment!.OwnerTest)
            + EvidenceOf(potential, year)
            + new BilingualText(
                "Nötig sind eine hydraulische Studie und die Zustimmung des Eigentümers.",
                "Needs a hydraulic study and the owner's consent.");
    }

    private static BilingualText Owner(OwnerTest test) => Wording.Say(
        $"Für den Eigentümer wirtschaftlich nach EnEfG § 9 ab {test.NeededPriceEuroPerMwh.Mid:N0} €/MWh ({test.NeededPriceEuroPerMwh.Low:N0} bis {test.NeededPriceEuroPerMwh.High:N0}); gerechnet ist mit {test.PriceEuroPerMwh:N0}.",
        $"For the owner it pays by EnEfG § 9 from €{test.NeededPriceEuroPerMwh.Mid:N0}/MWh on ({test.NeededPriceEuroPerMwh.Low:N0} to {test.NeededPriceEuroPerMwh.High:N0}); computed with {test.PriceEuroPerMwh:N0}.");

    private static BilingualText EvidenceOf(Potential potential, PotentialYear year) => year.CoversYear
        ? Wording.Say($"Grundlage: {potential.Evidence!.Hours:N0} h aus allen Monaten.", $"Evidence: {potential.Evidence!.Hours:N0} h of all months.")
        : Wording.Say(
            $"Grundlage: {potential.Evidence!.Hours:N0} h aus {year.MeasuredMonths} von 12 Monaten; die fehlenden Monate bringen zwischen nichts und dem Mittel der gemessenen, erwartet ist die Hälfte davon.",
            $"Evidence: {potential.Evidence!.Hours:N0} h of {year.MeasuredMonths} of 12 months; the missing ones bring between nothing and the mean of the measured, half of that is expected.");
}
