using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Matching;

/// <summary>Says a proposal in a sentence, and why.</summary>
internal static class ProposalWording
{
    /// <summary>What to do and what it brings.</summary>
    public static BilingualText Sentence(Proposal proposal) => proposal.Verb == ProposalVerb.Use
        ? Wording.Say(
            $"Wärme von {proposal.SourceName} in {proposal.NetworkName} nutzen: {proposal.Heat.Mid:N1} MWh in {proposal.Hours.Count} h {(proposal.Co2.Mid >= 0 ? "spart" : "verursacht")} {Math.Abs(proposal.Co2.Mid):N1} t CO2 und {MoneyDe(proposal.Euro.Mid)} {Math.Abs(proposal.Euro.Mid):N0} €.",
            $"Use heat of {proposal.SourceName} in {proposal.NetworkName}: {proposal.Heat.Mid:N1} MWh in {proposal.Hours.Count} h {(proposal.Co2.Mid >= 0 ? "saves" : "emits")} {Math.Abs(proposal.Co2.Mid):N1} t of CO2 and {MoneyEn(proposal.Euro.Mid)} €{Math.Abs(proposal.Euro.Mid):N0}.")
        : Wording.Say(
            $"Wärme von {proposal.SourceName} nicht in {proposal.NetworkName} nutzen: Keine der nächsten {proposal.Hours.Count} h spart CO2.",
            $"Do not use heat of {proposal.SourceName} in {proposal.NetworkName}: none of the next {proposal.Hours.Count} h saves CO2.");

    /// <summary>What it displaces, which hours to leave out, and what is uncertain.</summary>
    public static BilingualText Why(Proposal proposal)
        => Displacement(proposal) + LeftOut(proposal) + Availability(proposal) + Range(proposal) + Quality(proposal);

    private static string MoneyDe(double euro) => euro >= 0 ? "bringt" : "kostet";

    private static string MoneyEn(double euro) => euro >= 0 ? "earns" : "costs";

    private static BilingualText Displacement(Proposal proposal)
    {
        if (proposal.Verb == ProposalVerb.DoNotUse)
        {
            return CommonNote(proposal);
        }

        var connections = new BilingualText(
            string.Join(", ", proposal.Connections.Select(kind => Words(kind).De)),
            string.Join(", ", proposal.Connections.Select(kind => Words(kind).En)));
        return proposal.Displaced.Count == 0
            ? Wording.Say($"Anschluss: {connections.De}.", $"Connection: {connections.En}.")
            : Wording.Say(
                $"Anschluss: {connections.De}; verdrängt vor allem {proposal.Displaced[0].UnitName} ({proposal.Displaced[0].Heat.MegawattHours:N1} MWh).",
                $"Connection: {connections.En}; displaces mainly {proposal.Displaced[0].UnitName} ({proposal.Displaced[0].Heat.MegawattHours:N1} MWh).");
    }

    private static BilingualText CommonNote(Proposal proposal)
    {
        var note = proposal.Hours.GroupBy(hour => hour.Note).MaxBy(group => group.Count())!.Key;
        return Wording.Say($"Grund in den meisten Stunden: {note.De}.", $"Reason in most hours: {note.En}.");
    }

    private static BilingualText LeftOut(Proposal proposal) => (proposal.HarmfulHours, proposal.NoEffectHours) switch
    {
        (0, 0) => BilingualText.Empty,
        (var harmful, 0) => Wording.Say($"In {harmful} h würde die Nutzung schaden.", $"In {harmful} h its use would do harm."),
        (0, var idle) => Wording.Say($"In {idle} h spart sie nichts.", $"In {idle} h it saves nothing."),
        var (harmful, idle) => Wording.Say(
            $"In {harmful} h würde die Nutzung schaden, in {idle} h spart sie nichts.",
            $"In {harmful} h its use would do harm, in {idle} h it saves nothing."),
    };

    private static BilingualText Availability(Proposal proposal)
        => proposal.Model.EndsWith(CouplingForecast.LearnedModel, StringComparison.Ordinal)
            ? new(
                "Lieferbare Wärme nach dem Modell, das aus gemessenen Stunden gelernt hat.",
                "Deliverable heat by the model that learned from measured hours.")
            : new("Lieferbare Wärme nach der physikalischen Schätzung.", "Deliverable heat by the physical estimate.");

    private static BilingualText Range(Proposal proposal)
        => proposal.Verb == ProposalVerb.DoNotUse ? BilingualText.Empty : Wording.Say(
            $"Spanne: {proposal.Heat.Low:N1} bis {proposal.Heat.High:N1} MWh, {proposal.Co2.Low:N1} bis {proposal.Co2.High:N1} t CO2 je nach Prognose und Strommix ({proposal.FactorSet}).",
            $"Range: {proposal.Heat.Low:N1} to {proposal.Heat.High:N1} MWh, {proposal.Co2.Low:N1} to {proposal.Co2.High:N1} t of CO2 by forecast and electricity mix ({proposal.FactorSet}).");

    private static BilingualText Quality(Proposal proposal) => proposal.DataQuality switch
    {
        InputQuality.Good => BilingualText.Empty,
        InputQuality.Uncertain => new("Einige Messwerte sind alt oder zweifelhaft.", "Some readings are old or doubtful."),
        _ => new("Wichtige Messwerte fehlen.", "Important readings are missing."),
    };

    /// <summary>A connection in words.</summary>
    internal static BilingualText Words(ConnectionKind kind) => kind switch
    {
        ConnectionKind.Direct => new("Wärmetauscher in den Vorlauf", "heat exchanger into the supply"),
        ConnectionKind.ReturnLift => new("Rücklaufanhebung", "return lift"),
        _ => new("Wärmepumpe", "heat pump"),
    };
}
