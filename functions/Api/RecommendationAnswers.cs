using SektorKopplung.Core.Language;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Api;

/// <summary>How recommendations and potentials are written.</summary>
internal static class RecommendationAnswers
{
    private const double KilowattHoursPerMegawattHour = 1000;

    public static RecommendationAnswer Of(Recommendation one)
    {
        var proposal = one.Proposal;
        return new(
            one.Id, proposal.CouplingId, proposal.SourceId, proposal.NetworkId, proposal.SourceName, proposal.NetworkName,
            one.State, one.StateReason, one.DecisionReason, one.DecidedBy, proposal.Verb,
            proposal.ValidFrom, proposal.ValidTo, one.UpdatedAt, proposal.Heat, proposal.Power,
            proposal.Electricity.KilowattHours / KilowattHoursPerMegawattHour, proposal.Cop, proposal.Connections,
            [.. proposal.Displaced.Select(heat => new DisplacedAnswer(
                heat.UnitId, heat.UnitName, heat.Heat.KilowattHours / KilowattHoursPerMegawattHour))],
            proposal.Co2, proposal.Euro, proposal.FactorSet, proposal.PriceSet, proposal.HarmfulHours, proposal.NoEffectHours,
            proposal.DataQuality, proposal.Model, proposal.Sentence, proposal.Why, [.. proposal.Hours.Select(HourOf)]);
    }

    public static PotentialAnswer Of(Potential one) => new(
        one.CouplingId, one.SourceId, one.NetworkId, one.SourceName, one.NetworkName, one.State, one.Verdict, one.Connection,
        one.DistanceMetres, IfPossible(one, one.AnnualHeat), one.Cop, IfPossible(one, one.Co2), IfPossible(one, one.Euro),
        IfPossible(one, one.HeatCost), one.Investment?.Euro, one.Investment, one.Evidence,
        one.Conflict, one.Sentence, one.FactorSet, one.PriceSet);

    // What cannot be built has no yearly numbers; 0 would look like one.
    private static ResultBand? IfPossible(Potential one, ResultBand band)
        => one.Verdict == PotentialVerdict.Possible ? band : null;

    private static ProposalHourAnswer HourOf(ProposalHour hour) => new(
        hour.Hour, hour.Heat.Kilowatts, hour.Connection, hour.Cop, hour.UnitId, hour.Co2Kilograms, hour.Euro,
        hour.RequiredSupply?.Celsius, hour.Source.Celsius, hour.Note);

    internal sealed record DisplacedAnswer(string UnitId, string UnitName, double Mwh);

    internal sealed record ProposalHourAnswer(
        DateTimeOffset Hour, double Kw, ConnectionKind? Connection, double? Cop, string? UnitId, double Co2Kg, double Euro,
        double? RequiredSupplyCelsius, double SourceCelsius, BilingualText Note);

    internal sealed record RecommendationAnswer(
        string Id, string CouplingId, string SourceId, string NetworkId, string SourceName, string NetworkName,
        RecommendationState State, BilingualText StateReason, string DecisionReason, string? DecidedBy, ProposalVerb Verb,
        DateTimeOffset ValidFrom, DateTimeOffset ValidTo, DateTimeOffset UpdatedAt, ResultBand HeatMwh, ResultBand PowerKw,
        double ElectricityMwh, double? Cop, IReadOnlyList<ConnectionKind> Connections, IReadOnlyList<DisplacedAnswer> Displaced,
        ResultBand Co2Tonnes, ResultBand Euro, string FactorSet, string PriceSet, int HarmfulHours, int NoEffectHours,
        InputQuality DataQuality, string Model, BilingualText Sentence, BilingualText Why, IReadOnlyList<ProposalHourAnswer> Hours);

    internal sealed record PotentialAnswer(
        string CouplingId, string SourceId, string NetworkId, string SourceName, string NetworkName, CouplingState State,
        PotentialVerdict Verdict, ConnectionKind? Connection, double DistanceMetres, ResultBand? AnnualMwh, double? Cop,
        ResultBand? Co2Tonnes, ResultBand? Euro, ResultBand? HeatCostEuroPerMwh, ResultBand? InvestmentEuro, InvestmentCase? Investment,
        Evidence? Evidence,
        IReadOnlyList<BilingualText> Conflict, BilingualText Sentence, string FactorSet, string PriceSet);
}
