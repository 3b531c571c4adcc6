using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Matching;

/// <summary>Looks up what the hours of a plan have in common.</summary>
internal sealed class MatchingContext
{
    private const int LongestPlanHours = 48;

    private readonly Dictionary<string, HeatSource> _sources;
    private readonly Dictionary<string, HeatNetwork> _networks;
    private readonly Dictionary<string, UnitDispatch> _dispatches;
    private readonly Dictionary<string, Temperature> _returns;

    public MatchingContext(MatchingInput input)
    {
        Input = input;
        _sources = SiteAssets.SourcesOf(input.Site).ToDictionary(source => source.Id);
        _networks = input.Site.Networks.ToDictionary(network => network.Id);
        _dispatches = input.Site.Networks.ToDictionary(network => network.Id, network => UnitDispatch.Of(
            network.Units.Where(IsAvailable), input.Factors, input.Prices));
        _returns = input.Site.Networks.ToDictionary(
            network => network.Id,
            network => PresentTemperatures.OfReturn(network, input.Returns.GetValueOrDefault(network.Id), input.Now));
        Couplings = [.. input.Site.Couplings
            .Where(coupling => coupling.State == CouplingState.Built && input.Demand.ContainsKey(coupling.NetworkId))
            .OrderBy(coupling => coupling.Id, StringComparer.Ordinal)];
        Hours = [.. HoursOf(input)];
    }

    public MatchingInput Input { get; }

    /// <summary>The built couplings of networks with a demand forecast.</summary>
    public IReadOnlyList<Coupling> Couplings { get; }

    /// <summary>The hours any network has a forecast for.</summary>
    public IReadOnlyList<DateTimeOffset> Hours { get; }

    public HeatSource Source(Coupling coupling) => _sources[coupling.SourceId];

    public HeatNetwork Network(string id) => _networks[id];

    public UnitDispatch Dispatch(string networkId) => _dispatches[networkId];

    public Temperature Return(string networkId) => _returns[networkId];

    /// <summary>The measured temperature of a source; its design temperature where none was measured lately.</summary>
    public Temperature SourceTemperature(HeatSource source) => PresentTemperatures.OfSource(source, Input.Snapshot);

    /// <summary>What the heating curve asks for; null where the outdoor temperature is not known.</summary>
    public Temperature? RequiredSupply(string networkId, DateTimeOffset hour)
        => Input.Outdoor.At(hour) is { } celsius
            ? Network(networkId).SupplyCurve.At(Temperature.FromCelsius(celsius))
            : null;

    public double Demand(string networkId, DateTimeOffset hour, Scenario scenario)
        => Input.Demand.TryGetValue(networkId, out var forecast) && forecast.At(hour) is { } point ? scenario.Of(point) : 0;

    public double Available(HeatSource source, DateTimeOffset hour, Scenario scenario)
        => Input.Available.TryGetValue(source.Id, out var forecast) && forecast.At(hour) is { } point
            ? Math.Min(scenario.Of(point), source.Capacity.Kilowatts)
            : 0;

    /// <summary>What a learned model says a coupling delivers, as a share of its physical estimate; 1 where none has learned.</summary>
    public double LearnedShare(string couplingId, DateTimeOffset hour, Scenario scenario)
    {
        var point = Input.Couplings.TryGetValue(couplingId, out var forecast) ? forecast.At(hour) : null;
        return point is null || point.Heat == point.Physical ? 1
            : scenario.Of(point.Physical) is > 0 and var physical ? scenario.Of(point.Heat) / physical
            : 0;
    }

    /// <summary>How a coupling's heat pump does against the formula; null where its meters do not say.</summary>
    public CopCalibration? CopOf(string couplingId) => Input.Couplings.GetValueOrDefault(couplingId)?.Cop;

    /// <summary>What measurements say about the plants of a coupling.</summary>
    public PlantState StateOf(Coupling coupling) => new()
    {
        Cop = CopOf(coupling.Id),
        StaticPressure = PresentTemperatures.StaticPressure(coupling.NetworkId, Input.Snapshot),
    };

    /// <summary>The built couplings that give heat now; one not heard of within an hour may be one of them.</summary>
    public IReadOnlySet<string> Running => Couplings.Where(coupling
            => Input.Snapshot.ValueOf(coupling.Id, "heat_delivered", TimeSpan.FromHours(1)) is null or > 0)
        .Select(coupling => coupling.Id).ToHashSet();

    /// <summary>The word of the model that says what a coupling delivers.</summary>
    public string AvailabilityModel(string couplingId)
        => Input.Couplings.TryGetValue(couplingId, out var forecast) && forecast.Points.Count > 0
            ? forecast.Model
            : CouplingForecast.PhysicalModel;

    private static IEnumerable<DateTimeOffset> HoursOf(MatchingInput input)
    {
        var first = HourlySeries.HourOf(input.Now);
        return Enumerable.Range(0, LongestPlanHours).Select(index => first.AddHours(index))
            .Where(hour => input.Demand.Values.Any(forecast => forecast.At(hour) is not null));
    }

    // A unit that never said so is taken as available.
    private bool IsAvailable(GenerationUnit unit)
        => Input.Snapshot.Find(unit.Id, "available") is not { } state || state.Latest.Value >= 0.5;
}
