using System.Collections.Frozen;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Telemetry;

/// <summary>How each series must be protected, and for how long its readings are kept (Datenklassen).</summary>
/// <remarks>
/// A policy that names the asset decides alone. A policy for all assets gives purpose and retention but never lowers the
/// protection: the heat meter of a building nobody named stays personal. Safe to use from many threads.
/// </remarks>
public sealed class SeriesClassifier
{
    /// <summary>How long a series without a purpose is kept.</summary>
    public static readonly TimeSpan RetentionWithoutPurpose = TimeSpan.FromHours(24);

    /// <summary>How long raw personal readings are kept unless a policy names the asset.</summary>
    public static readonly TimeSpan PersonalRetention = TimeSpan.FromDays(30);

    private const string Any = "*";

    // What the meter of a dwelling may report; a weather station or a pump does not.
    private static readonly FrozenSet<string> PlantQuantities = FrozenSet.Create(
        "outdoor_temperature", "source_temperature", "source_return_temperature", "inlet_temperature",
        "differential_pressure", "static_pressure", "makeup_flow", "speed", "running", "available",
        "heat_available", "storage_charge", "it_power", "total_power");

    private readonly Dictionary<(string, string), SeriesPolicy> _policies = [];
    private readonly HashSet<string> _plant;
    private readonly Dictionary<string, string> _owners;

    /// <summary>Prepares the rules of a site.</summary>
    public SeriesClassifier(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        foreach (var policy in site.SeriesPolicies)
        {
            _policies[(policy.Asset, policy.Quantity)] = policy;
        }

        _plant = PlantAssets(site).ToHashSet();
        _owners = SiteAssets.SourcesOf(site)
            .Where(source => source.Owner.Length > 0)
            .ToDictionary(source => source.Id, source => source.Owner);
    }

    /// <summary>The policy that holds for a series, with the class it really has.</summary>
    public SeriesPolicy PolicyOf(SeriesKey series)
    {
        var policy = Find(series.Asset, series.Quantity) ?? Find(series.Asset, Any);
        if (policy is null)
        {
            policy = Protect(series, Find(Any, series.Quantity) ?? Find(Any, Any));
        }

        return policy with
        {
            Asset = series.Asset,
            Quantity = series.Quantity,
            Retention = policy.Purpose.Length == 0 ? RetentionWithoutPurpose : policy.Retention,
        };
    }

    private SeriesPolicy Protect(SeriesKey series, SeriesPolicy? policy)
    {
        var common = policy ?? new SeriesPolicy(Any, Any, DataClass.Plant, "", "", RetentionWithoutPurpose, "");
        var (own, owner) = DefaultClass(series);
        var strictest = (DataClass)Math.Max((int)own, (int)common.Class);
        return common with
        {
            Class = strictest,
            Owner = owner.Length > 0 ? owner : common.Owner,
            Retention = strictest == DataClass.Person && common.Retention > PersonalRetention
                ? PersonalRetention
                : common.Retention,
        };
    }

    private (DataClass Class, string Owner) DefaultClass(SeriesKey series)
    {
        if (_owners.TryGetValue(series.Asset, out var owner))
        {
            return (DataClass.Business, owner);
        }

        return _plant.Contains(series.Asset) || PlantQuantities.Contains(series.Quantity)
            ? (DataClass.Plant, "")
            : (DataClass.Person, "");
    }

    private SeriesPolicy? Find(string asset, string quantity) => _policies.GetValueOrDefault((asset, quantity));

    // Vulnerable sites are left out: a building's meter is personal whoever lives there.
    private static IEnumerable<string> PlantAssets(Site site)
    {
        yield return site.Id;
        foreach (var id in site.Sources.Select(source => source.Id)
            .Concat(site.DataCentres.Select(centre => centre.Id))
            .Concat(site.Couplings.Select(coupling => coupling.Id))
            .Concat(site.Dependencies.Select(dependency => dependency.Upstream)))
        {
            yield return id;
        }

        foreach (var network in site.Networks)
        {
            yield return network.Id;
            foreach (var id in network.Units.Select(unit => unit.Id).Concat(network.Pumps))
            {
                yield return id;
            }

            if (network.Storage is { } storage)
            {
                yield return storage.Id;
            }
        }
    }
}
