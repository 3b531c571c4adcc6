using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Matching;

/// <summary>Adds the hours of a coupling up to a proposal.</summary>
internal static class ProposalAssembly
{
    /// <summary>The proposal; null where no hour has a forecast.</summary>
    public static Proposal? Of(
        MatchingContext context, Coupling coupling, IReadOnlyDictionary<Scenario, List<CouplingHour>> scenarios)
    {
        var hours = Hours(context, scenarios[Scenario.Mid], coupling);
        if (hours.Count == 0)
        {
            return null;
        }

        var (low, high) = (Hours(context, scenarios[Scenario.Low], coupling), Hours(context, scenarios[Scenario.High], coupling));
        var used = Used(hours);
        var electricity = used.Sum(one => one.Electricity);
        var proposal = new Proposal
        {
            CouplingId = coupling.Id,
            SourceId = coupling.SourceId,
            NetworkId = coupling.NetworkId,
            SourceName = context.Source(coupling).Name,
            NetworkName = context.Network(coupling.NetworkId).Name,
            ValidFrom = hours[0].Hour,
            ValidTo = hours[^1].Hour.AddHours(1),
            Verb = used.Count > 0 ? ProposalVerb.Use : ProposalVerb.DoNotUse,
            Heat = Band(hours, low, high, one => one.Heat / 1000),
            Power = MeanPower(used, Used(low), Used(high)),
            Electricity = Energy.FromKilowattHours(electricity),
            Cop = electricity > 0
                ? used.Where(one => one.Choice.Cop is not null).Sum(one => one.Heat + one.PipeLoss) / electricity
                : null,
            Connections = [.. used.Select(one => one.Choice.Kind).OfType<ConnectionKind>().Distinct().Order()],
            Displaced = Displaced(used),
            Co2 = ResultBand.Around(
                used.Sum(one => one.Co2) / 1000,
                [.. new[] { hours, low, high }.Select(Used).SelectMany(part => new[]
                {
                    part.Sum(one => one.Co2) / 1000, part.Sum(one => one.Co2Displaced) / 1000,
                })]),
            Euro = Band(hours, low, high, one => one.Euro),
            FactorSet = context.Input.Factors.Id,
            PriceSet = context.Input.Prices.Id,
            HarmfulHours = hours.Count(one => one.Verdict == HourVerdict.Harmful),
            NoEffectHours = hours.Count(one => one.Verdict == HourVerdict.NoEffect),
            DataQuality = InputQualities.Of(context, coupling),
            Model = $"{Proposal.ModelVersion}+{context.AvailabilityModel(coupling.Id)}",
            Sentence = BilingualText.Empty,
            Why = BilingualText.Empty,
            Hours = [.. hours.Select(Shown)],
        };
        return proposal with
        {
            Sentence = ProposalWording.Sentence(proposal),
            Why = ProposalWording.Why(proposal) + (electricity > 0 ? context.CopOf(coupling.Id)?.Words ?? BilingualText.Empty : BilingualText.Empty),
        };
    }

    private static List<CouplingHour> Hours(MatchingContext context, List<CouplingHour> all, Coupling coupling)
        => [.. all.Where(one => one.Coupling.Id == coupling.Id
            && context.Input.Demand[coupling.NetworkId].At(one.Hour) is not null)];

    private static List<CouplingHour> Used(IEnumerable<CouplingHour> hours)
        => [.. hours.Where(one => one.Verdict == HourVerdict.Useful)];

    private static ResultBand Band(
        List<CouplingHour> mid, List<CouplingHour> low, List<CouplingHour> high, Func<CouplingHour, double> value)
        => ResultBand.Around(Used(mid).Sum(value), Used(low).Sum(value), Used(high).Sum(value));

    private static ResultBand MeanPower(List<CouplingHour> mid, List<CouplingHour> low, List<CouplingHour> high)
        => ResultBand.Around(Mean(mid), Mean(low), Mean(high));

    private static double Mean(List<CouplingHour> used) => used.Count == 0 ? 0 : used.Average(one => one.Heat);

    private static IReadOnlyList<DisplacedHeat> Displaced(List<CouplingHour> used)
        => [.. used.SelectMany(one => one.Displaced)
            .GroupBy(one => one.Unit.Id)
            .Select(unit => new DisplacedHeat(
                unit.Key, unit.First().Unit.Name, Energy.FromKilowattHours(unit.Sum(one => one.Kilowatts))))
            .OrderByDescending(unit => unit.Heat.KilowattHours)
            .ThenBy(unit => unit.UnitId, StringComparer.Ordinal)];

    // An hour that is not used shows what it would have done in its note only.
    private static ProposalHour Shown(CouplingHour hour)
    {
        var shown = new ProposalHour
        {
            Hour = hour.Hour,
            RequiredSupply = hour.RequiredSupply,
            Source = hour.Source,
            Note = hour.Note,
        };
        return hour.Verdict != HourVerdict.Useful ? shown : shown with
        {
            Heat = Power.FromKilowatts(hour.Heat),
            SourceHeat = Power.FromKilowatts(hour.SourceHeat),
            PipeLoss = Power.FromKilowatts(hour.PipeLoss),
            Electricity = Power.FromKilowatts(hour.Electricity),
            Connection = hour.Choice.Kind,
            Cop = hour.Choice.Cop,
            UnitId = hour.Displaced.Count == 0 ? null : hour.Displaced.MaxBy(one => one.Kilowatts).Unit.Id,
            Co2Kilograms = hour.Co2,
            Euro = hour.Euro,
        };
    }
}
