using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Signals;

namespace SektorKopplung.Pipeline.Overview;

/// <summary>The town at a glance.</summary>
/// <param name="Now">The monitor's clock, UTC.</param>
/// <param name="ClockSpeed">How fast it runs.</param>
/// <param name="Demo">Whether the town is simulated.</param>
/// <param name="SiteName">Its name.</param>
/// <param name="Status">How things stand, in words.</param>
/// <param name="OutdoorCelsius">Outdoor temperature [°C].</param>
/// <param name="Signals">All signals everybody may see.</param>
/// <param name="Networks">The networks.</param>
/// <param name="Sources">Heat sources and data centres.</param>
/// <param name="Couplings">The couplings.</param>
/// <param name="Counters">What came in since the start.</param>
/// <param name="Footprint">What the monitor uses.</param>
public sealed record TownOverview(
    DateTimeOffset Now,
    double ClockSpeed,
    bool Demo,
    string SiteName,
    TownStatus Status,
    double? OutdoorCelsius,
    IReadOnlyList<SignalView> Signals,
    IReadOnlyList<NetworkOverview> Networks,
    IReadOnlyList<SourceOverview> Sources,
    IReadOnlyList<CouplingOverview> Couplings,
    IngestTotals Counters,
    Footprint Footprint);
