using SektorKopplung.Simulators.Plants.Couplings;
using SektorKopplung.Simulators.Plants.Events;
using SektorKopplung.Simulators.Plants.Networks;
using SektorKopplung.Simulators.Plants.Scenarios;
using SektorKopplung.Simulators.Plants.Sources;
using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Tests.Plants;

/// <summary>Plays towns for tests.</summary>
internal static class Play
{
    public const int Day = 1440;
    public const int Week = 7 * Day;

    public static Town Town(Scenario scenario, long seed = 1, DateTimeOffset? from = null)
        => new(Musterstadt.Design, new ScenarioSettings(scenario, scenario.DefaultStart, seed), from ?? scenario.DefaultStart);

    /// <summary>The calm week with events of the test's own.</summary>
    public static Town CalmTownWith(params PlantEvent[] events) => Town(ScenarioCatalog.CalmWeek with { Events = events });

    /// <summary>An event between two minutes after the start.</summary>
    public static PlantEvent Event(PlantEventKind kind, string target, int from, int to, double magnitude = 0)
        => new(kind, target, TimeSpan.FromMinutes(from), TimeSpan.FromMinutes(to), magnitude);

    /// <summary>Plays minutes and looks after each of them.</summary>
    public static void Each(this Town town, int minutes, Action<int> look)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            town.Step();
            look(minute);
        }
    }

    /// <summary>Plays so many minutes.</summary>
    public static Town After(this Town town, int minutes)
    {
        town.Each(minutes, _ => { });
        return town;
    }

    /// <summary>Plays minutes and notes a value after each.</summary>
    public static List<double> Record(this Town town, int minutes, Func<double> read)
    {
        var values = new List<double>(minutes);
        town.Each(minutes, _ => values.Add(read()));
        return values;
    }

    public static NetworkPlant Network(this Town town, string id) => town.Networks.Single(network => network.Design.Id == id);

    public static DataCentrePlant DataCentre(this Town town, string id) => town.DataCentres.Single(centre => centre.Id == id);

    public static CouplingPlant Coupling(this Town town, string id)
        => town.Networks.SelectMany(network => network.Couplings).Single(coupling => coupling.Design.Id == id);

    /// <summary>What the gauge sends in the current minute.</summary>
    public static double? Measure(this Town town, string asset, string quantity)
        => town.Measure(Enumerable.Range(0, town.Gauges.Count)
            .Single(i => town.Gauges[i].Asset == asset && town.Gauges[i].Quantity == quantity));
}
