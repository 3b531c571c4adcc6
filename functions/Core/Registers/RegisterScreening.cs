using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Registers;

/// <summary>Ranks register sources for each network of a site without a single reading (Tag null).</summary>
/// <remarks>
/// Each pair of source and network goes through the same rules as measured potentials, in the hours of a reference year. Each
/// is looked at on its own: two sources of a network compete for the same demand.
/// </remarks>
public static class RegisterScreening
{
    /// <summary>The ranking of every network, in the order of the site file.</summary>
    public static IReadOnlyList<RegisterRanking> Rank(RegisterRankingInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var demands = input.Site.Networks
            .Select(network => NetworkDemand.Of(
                network, input.Climate,
                input.AnnualDemand.TryGetValue(network.Id, out var known) ? known : null))
            .OfType<NetworkDemand>().ToDictionary(demand => demand.NetworkId);
        var screened = input.Sources.AsParallel().AsOrdered()
            .SelectMany(source => Screen(input, source, demands))
            .ToLookup(potential => potential.Potential.NetworkId);
        return [.. input.Site.Networks.Select(network => Of(
            input, network.Id, demands.GetValueOrDefault(network.Id), [.. screened[network.Id]]))];
    }

    private static List<RegisterPotential> Screen(
        RegisterRankingInput input, RegisterSource source, Dictionary<string, NetworkDemand> demands)
    {
        var plant = Plant(source);
        var couplings = input.Site.Networks.Where(network => demands.ContainsKey(network.Id))
            .Select(network => CouplingRow.Hypothetical(plant, network, source.MetresTo(network)))
            .Where(coupling => coupling.DistanceMetres <= input.Costs.FarthestMetres).ToList();
        if (couplings.Count == 0)
        {
            return [];
        }

        var origin = RegisterOrigin.Of(source);
        return [.. PotentialScreening.Screen(new()
        {
            Site = input.Site with { Sources = [plant], DataCentres = [], Couplings = couplings },
            Now = input.Now,
            Hours = input.Climate.Hours,
            YearsDiffer = DayZeroSet.Current.Uncertainty[source.Entry.Quality],
            Demand = demands.ToDictionary(demand => demand.Key, demand => demand.Value.Load),
            Available = new Dictionary<string, TimeSeries.HourlySeries> { [plant.Id] = EntryAvailability.Of(source.Entry, input.Climate) },
            Outdoor = input.Climate.Outdoor,
            Factors = input.Factors,
            Prices = input.Prices,
            Costs = input.Costs,
        }).Select(potential => new RegisterPotential(0, origin, potential with
        {
            Evidence = null,
            Sentence = RegisterWording.Of(source, potential, demands[potential.NetworkId]),
        }))];
    }

    private static HeatSource Plant(RegisterSource source)
    {
        var entry = source.Entry;
        var kind = entry.DataCentre is null ? HeatSourceKind.Industry : HeatSourceKind.DataCentre;
        return new()
        {
            Id = entry.Id,
            Name = entry.Title,
            Owner = entry.Operator.Length > 0 ? entry.Operator : entry.Name,
            Kind = kind,
            Location = source.Place ?? default,
            Capacity = Power.FromKilowatts(Math.Max(entry.Power, SiteLimits.SmallestPowerKw)),
            DesignTemperature = Temperature.FromCelsius(entry.AverageTemperature),
            UsableSpread = TemperatureDifference.FromKelvins(SourceDefaults.SpreadKelvin(kind, isLiquidCooled: false)),
        };
    }

    private static RegisterRanking Of(
        RegisterRankingInput input, string networkId, NetworkDemand? demand, IReadOnlyList<RegisterPotential> screened)
    {
        var possible = screened.Where(one => one.Potential.Verdict == PotentialVerdict.Possible)
            .OrderByDescending(one => one.Potential.Co2.Mid).ThenBy(one => one.Origin.EntryId, StringComparer.Ordinal)
            .Select((one, index) => one with { Rank = index + 1 }).ToList();
        var refused = screened.Where(one => one.Potential.Verdict == PotentialVerdict.Refused)
            .OrderByDescending(one => one.Origin.AnnualMwh).ThenBy(one => one.Origin.EntryId, StringComparer.Ordinal).ToList();
        return new()
        {
            NetworkId = networkId,
            IssuedAt = input.Now,
            DemandMwh = demand?.AnnualMwh,
            DemandBasis = demand?.Basis,
            MeanOutdoorCelsius = input.Climate.MeanCelsius,
            IsClimateMeasured = input.Climate.IsMeasured,
            Assumptions = DayZeroSet.Current.Id,
            Considered = input.Sources.Count,
            TooFar = demand is null ? 0 : input.Sources.Count - screened.Count,
            PossibleCount = possible.Count,
            RefusedCount = refused.Count,
            Possible = [.. possible.Take(input.Kept)],
            Refused = [.. refused.Take(input.Kept)],
        };
    }
}
