using SektorKopplung.Simulators.Plants.Couplings;
using SektorKopplung.Simulators.Plants.Events;
using SektorKopplung.Simulators.Plants.Networks;
using SektorKopplung.Simulators.Plants.Noise;
using SektorKopplung.Simulators.Plants.Scenarios;
using SektorKopplung.Simulators.Plants.Sources;
using SektorKopplung.Simulators.Plants.Weather;

namespace SektorKopplung.Simulators.Plants.Towns;

/// <summary>A town at work, one minute after the other. Not safe for concurrent use.</summary>
public sealed class Town
{
    /// <summary>How long a town runs unseen before it is watched, so that pipes and storages are as if always there.</summary>
    public static readonly TimeSpan WarmUp = TimeSpan.FromDays(3);

    private static readonly int[] OutlookHours = [6, 12, 18, 24, 30, 36, 42, 48];
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly TownWeather _weather;
    private readonly EventSchedule _events;
    private readonly IHeatSource[] _sources;
    private readonly string?[] _gateways;
    private readonly double[] _last;
    private DateTimeOffset _next;

    /// <summary>Makes the town and lets it warm up; the first minute to play is <paramref name="first"/>.</summary>
    public Town(TownDesign design, ScenarioSettings settings, DateTimeOffset first)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(settings);
        var noise = new SeededNoise(settings.Seed);
        _events = new EventSchedule(settings.Start, settings.Scenario.Events);
        _weather = new TownWeather(settings.Scenario.Weather, settings.Start, _events, noise);
        _next = first - WarmUp;
        Moment = TownMoment.Of(_next, _weather);
        Sources = [.. design.Sources.Select(source => new ProcessSource(source, noise))];
        DataCentres = [.. design.DataCentres.Select(centre => new DataCentrePlant(centre, noise, _events))];
        _sources = [.. Sources, .. DataCentres];
        Networks = [.. design.Networks.Select(network => new NetworkPlant(network, CouplingsOf(design, network, noise), _events, noise, Moment))];
        Gauges = AllGauges(design.Id);
        _gateways = [.. Gauges.Select(gauge => GatewayOf(design, gauge.Asset))];
        _last = new double[Gauges.Count];
        while (_next < first)
        {
            Step();
        }
    }

    /// <summary>The minute played last.</summary>
    public TownMoment Moment { get; private set; }

    /// <summary>The networks.</summary>
    public IReadOnlyList<NetworkPlant> Networks { get; }

    /// <summary>The sources that are no data centres.</summary>
    public IReadOnlyList<ProcessSource> Sources { get; }

    /// <summary>The data centres.</summary>
    public IReadOnlyList<DataCentrePlant> DataCentres { get; }

    /// <summary>Everything that is measured.</summary>
    public IReadOnlyList<Gauge> Gauges { get; }

    /// <summary>Plays the next minute.</summary>
    public void Step()
    {
        Moment = TownMoment.Of(_next, _weather);
        foreach (var source in _sources)
        {
            source.Begin(Moment);
        }

        foreach (var network in Networks)
        {
            network.Step(Moment);
        }

        foreach (var source in _sources)
        {
            source.Finish(Moment);
        }

        _next += Minute;
    }

    /// <summary>The value a gauge sends in this minute; null while its gateway is silent.</summary>
    public double? Measure(int gauge)
    {
        var (asset, quantity) = (Gauges[gauge].Asset, Gauges[gauge].Quantity);
        if (!_events.IsActive(PlantEventKind.FrozenSensor, $"{asset}/{quantity}", Moment.Instant))
        {
            _last[gauge] = Math.Round(Gauges[gauge].Read(), Gauges[gauge].Decimals);
        }

        var isSilent = _gateways[gauge] is { } gateway
            && _events.IsActive(PlantEventKind.SilentGateway, gateway, Moment.Instant);
        return isSilent ? null : _last[gauge];
    }

    private static string? GatewayOf(TownDesign design, string asset)
        => design.Gateways.FirstOrDefault(gateway => gateway.Value.Contains(asset)).Key;

    private CouplingPlant[] CouplingsOf(TownDesign design, NetworkDesign network, SeededNoise noise) =>
    [
        .. design.Couplings.Where(coupling => coupling.NetworkId == network.Id)
            .Select(coupling => new CouplingPlant(coupling, _sources.Single(source => source.Id == coupling.SourceId), noise)),
    ];

    private Gauge[] AllGauges(string id) =>
    [
        Towns.Gauges.OfOutdoor(id, () => Moment.OutdoorCelsius),
        .. OutlookHours.Select(
            hours => Towns.Gauges.OfOutlook(id, hours, () => _weather.ExpectedCelsius(Moment.Instant, hours))),
        .. Networks.SelectMany(Towns.Gauges.Of),
        .. Sources.SelectMany(Towns.Gauges.Of),
        .. DataCentres.SelectMany(Towns.Gauges.Of),
    ];
}
