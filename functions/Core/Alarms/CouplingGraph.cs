using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Alarms;

/// <summary>Which asset can disturb which (Abhängigkeitsgraph): heat, power, telecommunication and cooling.</summary>
/// <remarks>
/// Units, pumps, storage and couplings reach their network; a network without flow reaches its couplings, a coupling that
/// takes no heat reaches the data centre it cools; dependencies of the site file reach downstream. Telecommunication stands
/// apart: a gateway takes away the view of its assets, not their heat, and silence does not travel on.
/// </remarks>
internal sealed class CouplingGraph
{
    private readonly Dictionary<string, HashSet<string>> _reached = [];
    private readonly ILookup<string, string> _edges;
    private readonly ILookup<string, string> _served;

    public CouplingGraph(Site site)
    {
        Site = site;
        var built = site.Couplings.Where(coupling => coupling.State == CouplingState.Built).ToList();
        _edges = site.Networks.SelectMany(Parts)
            .Concat(built.Select(coupling => (From: coupling.Id, To: coupling.NetworkId)))
            .Concat(built.Select(coupling => (From: coupling.NetworkId, To: coupling.Id)))
            .Concat(built.Select(coupling => (From: coupling.Id, To: coupling.SourceId)))
            .Concat(site.Dependencies.Where(dependency => dependency.Kind != DependencyKind.Telecom)
                .Select(dependency => (From: dependency.Upstream, To: dependency.Downstream)))
            .ToLookup(edge => edge.From, edge => edge.To);
        _served = site.Dependencies.Where(dependency => dependency.Kind == DependencyKind.Telecom)
            .ToLookup(dependency => dependency.Upstream, dependency => dependency.Downstream);
        Feeders = [.. site.Dependencies.Where(dependency => dependency.Kind == DependencyKind.Power)
            .GroupBy(dependency => dependency.Upstream, dependency => dependency.Downstream)
            .Select(feeder => new Feeder(feeder.Key, [.. feeder.Distinct()]))];
    }

    public Site Site { get; }

    /// <summary>The power feeders and what hangs on each.</summary>
    public IReadOnlyList<Feeder> Feeders { get; }

    /// <summary>Whether trouble at one asset can arrive at another; an asset reaches itself, the site everything.</summary>
    public bool Reaches(string from, string to) => from == to || from == Site.Id
        || ReachedFrom(from).Contains(to) || _served[from].Contains(to);

    /// <summary>The networks an asset belongs to or reaches.</summary>
    public IEnumerable<HeatNetwork> NetworksOf(string asset)
        => Site.Networks.Where(network => _served[asset].Append(asset)
            .Any(from => from == network.Id || ReachedFrom(from).Contains(network.Id)));

    private static IEnumerable<(string From, string To)> Parts(HeatNetwork network)
        => network.Units.Select(unit => unit.Id).Concat(network.Pumps)
            .Concat(network.Storage is { } storage ? [storage.Id] : Array.Empty<string>())
            .Select(part => (part, network.Id));

    private HashSet<string> ReachedFrom(string asset)
    {
        if (_reached.TryGetValue(asset, out var known))
        {
            return known;
        }

        var reached = new HashSet<string>();
        var open = new Queue<string>([asset]);
        while (open.TryDequeue(out var next))
        {
            foreach (var to in _edges[next].Where(reached.Add))
            {
                open.Enqueue(to);
            }
        }

        return _reached[asset] = reached;
    }

    /// <summary>A power feeder and the assets that hang on it.</summary>
    internal sealed record Feeder(string Id, IReadOnlyList<string> Downstream);
}
