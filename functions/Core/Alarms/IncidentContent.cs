using SektorKopplung.Core.Detection;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Alarms;

/// <summary>What an incident says: computed anew from its alarms, the site and the weather.</summary>
internal static class IncidentContent
{
    /// <summary>The incident a cluster makes, as if it were new.</summary>
    public static Incident Of(AlarmCluster cluster, CouplingGraph graph, UsableSignals signals)
    {
        var site = graph.Site;
        var networks = NetworksOf(cluster, graph);
        var kind = IncidentKinds.Of(cluster);
        var isSupply = kind is IncidentKind.SupplyLoss or IncidentKind.CapacityGap;
        var persons = networks.Sum(network => network.PersonsSupplied);
        var outdoor = signals.OutdoorCelsius;
        var area = IncidentAreas.Of(site, networks, kind == IncidentKind.CoolingLoss ? CentreOf(cluster, graph) : "");
        return new Incident
        {
            Id = IdOf(cluster, signals.Now),
            Kind = kind,
            Severity = IncidentKinds.SeverityOf(cluster, persons, outdoor),
            OpenedAt = signals.Now,
            UpdatedAt = signals.Now,
            CauseAsset = cluster.CauseAsset,
            Headline = Headline(cluster, area),
            ProbableCause = ProbableCause(cluster, site),
            Alternatives = Alternatives(cluster, site),
            Consequence = Consequence(cluster, signals),
            Action = cluster.Worst == cluster.Lead
                ? cluster.Lead.Definition.Action
                : cluster.Worst.Definition.Action + cluster.Lead.Definition.Action,
            Area = area,
            NetworkIds = [.. networks.Select(network => network.Id)],
            AlarmIds = [.. cluster.Alarms.Select(alarm => alarm.Id)],
            SuppressedAlarmIds = [.. cluster.ExplainedBy.Keys.Order(StringComparer.Ordinal)],
            AffectedPersons = isSupply ? Persons(cluster, persons) : null,
            VulnerableSites = isSupply ? Vulnerable(site, networks) : [],
            HoursUntilCold = isSupply && outdoor is { } celsius ? CoolDown.Of(celsius) : null,
            OutdoorCelsius = outdoor,
        };
    }

    private static string IdOf(AlarmCluster cluster, DateTimeOffset now)
        => FormattableString.Invariant($"inc-{now.UtcDateTime:yyyyMMdd-HHmm}-{cluster.CauseAsset}");

    private static List<HeatNetwork> NetworksOf(AlarmCluster cluster, CouplingGraph graph)
    {
        var assets = cluster.Alarms.Select(alarm => alarm.Asset).ToHashSet();
        return [.. graph.Site.Networks.Where(network => assets.Any(asset => graph.NetworksOf(asset).Contains(network)))];
    }

    private static string CentreOf(AlarmCluster cluster, CouplingGraph graph)
        => cluster.Alarms.Select(alarm => alarm.Asset)
            .FirstOrDefault(asset => graph.Site.DataCentres.Any(centre => centre.Id == asset)) ?? "";

    private static BilingualText Headline(AlarmCluster cluster, IncidentArea area)
    {
        var title = cluster.Worst.Definition.Title;
        return new($"{area.Name}: {title.De}", $"{area.Name}: {title.En}");
    }

    private static BilingualText ProbableCause(AlarmCluster cluster, Site site)
    {
        var hanging = cluster.Alarms.Select(alarm => alarm.Asset).Distinct().Count();
        return cluster.FeederId.Length > 0
            ? Wording.Say(
                $"Stromversorgung {cluster.FeederId} vermutlich ausgefallen: {hanging} Anlagen sind gleichzeitig gestört.",
                $"Power supply {cluster.FeederId} has probably failed: {hanging} assets are disturbed at once.")
            : Cause(cluster.Lead, site);
    }

    private static BilingualText Cause(ActiveAlarm alarm, Site site)
    {
        var name = SiteAssets.NameOf(site, alarm.Asset);
        var (title, cause) = (alarm.Definition.Title, alarm.Definition.Cause);
        return new($"{title.De} ({name}). {cause.De}", $"{title.En} ({name}). {cause.En}");
    }

    private static IReadOnlyList<BilingualText> Alternatives(AlarmCluster cluster, Site site)
    {
        var rivals = cluster.Rivals.Select(alarm => Cause(alarm, site));
        var own = new[] { cluster.FeederId.Length > 0 ? cluster.Lead : null, cluster.Worst == cluster.Lead ? null : cluster.Worst }
            .OfType<ActiveAlarm>().Except(cluster.Rivals).Select(alarm => Cause(alarm, site));
        var doubt = cluster.Alarms.Count == 1 && cluster.Lead.Alarm.Value is not null
            ? [Wording.Say(
                $"Messfehler: Es spricht nur dieser eine Messwert dafür; mit einer zweiten Anzeige vergleichen.",
                $"Measuring error: only this one reading says so; compare with a second gauge.")]
            : Array.Empty<BilingualText>();
        return [.. own, .. rivals, .. doubt];
    }

    private static BilingualText Consequence(AlarmCluster cluster, UsableSignals signals)
    {
        var networks = cluster.Alarms.Select(alarm => alarm.Asset).ToHashSet();
        var gap = CapacityOutlooks.Of(signals.Input)
            .Where(outlook => networks.Contains(outlook.NetworkId) && outlook.LargestGapP90.Kilowatts > 0)
            .MaxBy(outlook => outlook.LargestGapP90.Kilowatts);
        return gap?.ReserveUntil is { } from
            ? cluster.Worst.Definition.Consequence + Shortage(gap, LocalCalendar.ToLocal(from))
            : cluster.Worst.Definition.Consequence;
    }

    private static BilingualText Shortage(CapacityOutlook gap, DateTimeOffset from) => Wording.Say(
        $"Ab {from:dd.MM. HH:mm} Uhr fehlen bis zu {gap.LargestGapP90.Megawatts:0.0} MW.",
        $"From {from:d MMM HH:mm} on up to {gap.LargestGapP90.Megawatts:0.0} MW are missing.");

    // The site file says how many people hang on the network; how many of them notice depends on what failed.
    private static PersonRange? Persons(AlarmCluster cluster, int supplied)
    {
        var isWhole = cluster.Alarms.Any(alarm => alarm.Definition.Id is "supply-temperature-critical");
        return supplied == 0
            ? null
            : new PersonRange(Rounded(supplied * (isWhole ? 0.8 : 0.1)), Rounded(supplied));
    }

    /// <summary>Two significant digits: more would claim to know.</summary>
    internal static int Rounded(double persons)
    {
        var step = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, persons))) - 1));
        return (int)(Math.Round(persons / step, MidpointRounding.AwayFromZero) * step);
    }

    private static IReadOnlyList<AffectedSite> Vulnerable(Site site, IReadOnlyList<HeatNetwork> networks)
        => [.. site.VulnerableSites.Where(vulnerable => networks.Any(network => network.Id == vulnerable.NetworkId))
            .OrderBy(vulnerable => vulnerable.HasOwnHeatBackup)
            .ThenBy(vulnerable => vulnerable.EmergencyPowerHours)
            .ThenByDescending(vulnerable => vulnerable.Persons)
            .ThenBy(vulnerable => vulnerable.Id, StringComparer.Ordinal)
            .Select(vulnerable => new AffectedSite(
                vulnerable.Id,
                vulnerable.Name,
                vulnerable.Persons,
                vulnerable.HasOwnHeatBackup,
                vulnerable.EmergencyPowerHours))];
}
