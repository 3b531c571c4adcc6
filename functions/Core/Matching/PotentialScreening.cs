using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Matching;

/// <summary>Screens couplings that are not built (Potenzialsuche).</summary>
/// <remarks>Each coupling is looked at on its own: two of one source compete for the same heat. A result is no offer.</remarks>
public static class PotentialScreening
{
    /// <summary>The potential of every planned and hypothetical coupling, ordered by coupling id.</summary>
    public static IReadOnlyList<Potential> Screen(PotentialInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var sources = SiteAssets.SourcesOf(input.Site).ToDictionary(source => source.Id);
        var networks = input.Site.Networks.ToDictionary(network => network.Id);
        return [.. input.Site.Couplings.Where(coupling => coupling.State != CouplingState.Built)
            .OrderBy(coupling => coupling.Id, StringComparer.Ordinal)
            .Select(coupling => Of(input, coupling, sources[coupling.SourceId], networks[coupling.NetworkId]))];
    }

    private static Potential Of(PotentialInput input, Coupling coupling, HeatSource source, HeatNetwork network)
    {
        var hours = PotentialHours.Of(input, coupling, source, network);
        var year = PotentialYear.Of(hours.Select(hour => hour.Hour), input.YearsDiffer);
        var potential = new Potential
        {
            CouplingId = coupling.Id,
            SourceId = source.Id,
            NetworkId = network.Id,
            SourceName = source.Name,
            NetworkName = network.Name,
            State = coupling.State,
            Verdict = PotentialVerdict.Refused,
            DistanceMetres = coupling.DistanceMetres,
            Evidence = hours.Count == 0 ? null
                : new(hours[0].Hour, hours[^1].Hour.AddHours(1), hours.Count, year?.CoversYear ?? false),
            Sentence = BilingualText.Empty,
            FactorSet = input.Factors.Id,
            PriceSet = input.Prices.Id,
        };
        var conflicts = Conflicts(input, coupling, hours, year);
        return conflicts.Count > 0
            ? potential with { Conflict = conflicts, Sentence = PotentialWording.Refused(potential, conflicts[0]) }
            : PotentialAssembly.Of(potential, input, source, hours, year!);
    }

    private static List<BilingualText> Conflicts(
        PotentialInput input, Coupling coupling, IReadOnlyList<PotentialHour> hours, PotentialYear? year)
    {
        var conflicts = new List<BilingualText>();
        if (coupling.DistanceMetres > input.Costs.FarthestMetres)
        {
            conflicts.Add(Wording.Say(
                $"Trasse {coupling.DistanceMetres / 1000:0.#} km, sinnvoll sind höchstens {input.Costs.FarthestMetres / 1000:0.#} km",
                $"trench {coupling.DistanceMetres / 1000:0.#} km, at most {input.Costs.FarthestMetres / 1000:0.#} km make sense"));
        }

        if (year is null)
        {
            conflicts.Add(Wording.Say(
                $"{hours.Count} gemessene Stunden mit Last, Wärme und Außentemperatur, nötig sind {PotentialYear.FewestHoursPerMonth} in einem Monat",
                $"{hours.Count} measured hours of load, heat and outdoor temperature, needed are {PotentialYear.FewestHoursPerMonth} in one month"));
        }
        else if (hours.All(hour => hour.Choice.Kind is null))
        {
            conflicts.Add(hours.MinBy(hour => hour.RequiredSupply.Celsius)!.Choice.Conflict);
        }
        else if (hours.All(hour => hour.Heat <= 0))
        {
            conflicts.Add(new("nie Wärme und Bedarf zugleich", "never heat and demand at the same time"));
        }

        return conflicts;
    }
}
