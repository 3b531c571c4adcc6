using SektorKopplung.Core.Language;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Registers;
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

    /// <summary>A potential by telemetry, with what a register said of its source where one is linked.</summary>
    public static PotentialAnswer Of(Potential one, RegisterComparison? comparison)
        => Of(one, PotentialOrigin.Telemetry, null, comparison);

    /// <summary>A potential by a register.</summary>
    public static PotentialAnswer Of(RegisterPotential one, RegisterComparison? comparison)
        => Of(one.Potential, PotentialOrigin.Register, RegisterOf(one), comparison);

    private static PotentialAnswer Of(
        Potential one, PotentialOrigin origin, RegisterAnswer? register, RegisterComparison? comparison) => new(
        one.CouplingId, one.SourceId, one.NetworkId, one.SourceName, one.NetworkName, one.State, one.Verdict, one.Connection,
        one.DistanceMetres, IfPossible(one, one.AnnualHeat), one.Cop, IfPossible(one, one.Co2), IfPossible(one, one.Euro),
        IfPossible(one, one.HeatCost), one.Investment?.Euro, one.Investment, one.Evidence,
        one.Conflict, one.Sentence, one.FactorSet, one.PriceSet, origin, register,
        comparison is null ? null : new(
            comparison.SourceId, comparison.RegisterMwh, comparison.TelemetryMwh, comparison.Evidence, comparison.Sentence));

    private static RegisterAnswer RegisterOf(RegisterPotential one) => new(
        one.Origin.EntryId, one.Origin.Register, one.Rank, one.Origin.Edition.File, one.Origin.Row, one.Origin.Edition.RegisterDate,
        one.Origin.Edition.Licence, one.Origin.Postcode, one.Origin.AnnualMwh, one.Origin.TemperatureCelsius,
        one.Origin.DistanceBasis, one.Origin.Quality, [.. one.Origin.Assumed.Select(WithColumn)]);

    // "Not said" says nothing without what it is about.
    private static BilingualText WithColumn(RegisterFinding finding)
        => new($"{finding.Column}: {finding.Reason.De}", $"{finding.Column}: {finding.Reason.En}");

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
        ResultBand? Co2Tonnes, ResultBand? Euro, ResultBand? HeatCostEuroPerMwh, ResultBand? InvestmentEuro,
        InvestmentCase? Investment, Evidence? Evidence,
        IReadOnlyList<BilingualText> Conflict, BilingualText Sentence, string FactorSet, string PriceSet,
        PotentialOrigin Origin, RegisterAnswer? Register, ComparisonAnswer? Comparison);

    internal sealed record RegisterAnswer(
        string EntryId, RegisterKind Kind, int Rank, string File, int Row, DateOnly? RegisterDate, string Licence, string Postcode,
        double SaidMwh, double TemperatureCelsius, DistanceBasis DistanceBasis, EntryQuality Quality,
        IReadOnlyList<BilingualText> Assumed);

    internal sealed record ComparisonAnswer(
        string SourceId, double RegisterSaidMwh, ResultBand? TelemetrySaysMwh, Evidence? Evidence, BilingualText Sentence);
}
