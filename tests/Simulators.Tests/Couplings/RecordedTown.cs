using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Simulators.Plants.Scenarios;
using SektorKopplung.Simulators.Tests.Plants;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Simulators.Tests.Couplings;

/// <summary>The simulated town, recorded for weeks as the monitor would have.</summary>
internal static class RecordedTown
{
    private const int Quarter = 15;

    private static readonly string[] Quantities =
    [
        "heat_delivered", "electric_power", "heat_available", "it_power", "source_temperature", "return_temperature", "heat_load", "outdoor_temperature", .. ExpectedOutdoor.LeadHours.Select(ExpectedOutdoor.QuantityOf),
    ];

    public static Site Site { get; }
        = SiteFile.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "musterstadt.site.json"))).Site!;

    /// <summary>Every quarter hour of the days before the scenario's week.</summary>
    public static async Task<InMemoryTelemetryStore> RecordAsync(Scenario scenario, long seed, int days)
    {
        var store = new InMemoryTelemetryStore();
        var town = Play.Town(scenario, seed, scenario.DefaultStart.AddDays(-days));
        var gauges = Enumerable.Range(0, town.Gauges.Count).Where(i => Quantities.Contains(town.Gauges[i].Quantity)).ToArray();
        var readings = new List<Reading>();
        town.Each(days * Play.Day, minute =>
        {
            if (minute % Quarter == 0)
            {
                readings.AddRange(gauges.Select(i => (town.Gauges[i], Value: town.Measure(i)))
                    .Where(one => one.Value is not null)
                    .Select(one => TestReadings.Good(one.Item1.Asset, one.Item1.Quantity, town.Moment.Instant, one.Value!.Value)));
            }
        });
        await store.CommitAsync(new(readings, [], []), default);
        return store;
    }
}
