using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Matching;

/// <summary>Sends every measured hour of the last year through a coupling.</summary>
internal sealed class PotentialHours
{
    private const int DaysBack = 365;

    private readonly PotentialInput _input;
    private readonly Coupling _coupling;
    private readonly HeatSource _source;
    private readonly HeatNetwork _network;
    private readonly UnitDispatch _dispatch;

    // Hours of the same temperatures have the same answer, and mostly lie side by side.
    private ConnectionTemperatures _lastTemperatures;
    private CouplingWay? _lastWay;

    private PotentialHours(PotentialInput input, Coupling coupling, HeatSource source, HeatNetwork network)
    {
        (_input, _coupling, _source, _network) = (input, coupling, source, network);
        _dispatch = DispatchOf(input, network);
    }

    /// <summary>The units of a network whose heat is displaced, first to run first; a gas boiler where it names none.</summary>
    public static IReadOnlyList<GenerationUnit> Units(PotentialInput input, HeatNetwork network)
        => DispatchOf(input, network).Units;

    /// <summary>The hours with load, available heat and outdoor temperature, in order.</summary>
    public static IReadOnlyList<PotentialHour> Of(
        PotentialInput input, Coupling coupling, HeatSource source, HeatNetwork network)
    {
        if (!input.Demand.TryGetValue(network.Id, out var demand) || !input.Available.TryGetValue(source.Id, out var available))
        {
            return [];
        }

        var hours = new PotentialHours(input, coupling, source, network);
        var last = HourlySeries.HourOf(input.Now);
        var times = input.Hours ?? [.. Enumerable.Range(0, DaysBack * 24).Select(index => last.AddHours(index - (DaysBack * 24)))];
        return [.. times.Select(hour => hours.Of(hour, demand.At(hour), available.At(hour), input.Outdoor.At(hour)))
            .OfType<PotentialHour>()];
    }

    private PotentialHour? Of(DateTimeOffset hour, double? demand, double? available, double? outdoor)
    {
        if (demand is not { } load || available is not { } heat || outdoor is not { } celsius)
        {
            return null;
        }

        var required = _network.SupplyCurve.At(Temperature.FromCelsius(celsius));
        var returning = Measured(_input.Returns, _network.Id, hour) ?? _network.DesignReturn;
        var temperature = Measured(_input.SourceTemperature, _source.Id, hour) ?? _source.DesignTemperature;
        var way = WayAt(new(temperature, required, returning));
        var choice = way.Choice;
        var asked = new PotentialHour { Hour = hour, Choice = choice, RequiredSupply = required };
        return choice.Kind is null ? asked : Valued(asked with
        {
            LossWattsPerMetre = ConnectingPipe.LossWattsPerMetre(_coupling.NominalDiameter, choice.Feed, returning),
            Heat = HeatOf(way, Math.Max(0, load) * choice.ShareOfLoad(required, returning), Math.Max(0, heat)),
        }, Math.Max(0, load));
    }

    // Hours of the same temperatures follow one another, above all where only design temperatures are known.
    private CouplingWay WayAt(ConnectionTemperatures temperatures)
    {
        if (_lastWay is null || temperatures != _lastTemperatures)
        {
            (_lastTemperatures, _lastWay) = (temperatures, CouplingWay.Of(_coupling, _source, _network, temperatures));
        }

        return _lastWay;
    }

    // The pipe's loss is taken off the year, since it loses when it stands still as well.
    private double HeatOf(CouplingWay way, double acceptable, double available)
    {
        var heat = Math.Min(
            Math.Min(way.Taken(available) * way.Choice.NetworkHeatPerSourceHeat, way.Most), acceptable);
        return heat >= _coupling.MinimumLoad.Kilowatts ? heat : 0;
    }

    private PotentialHour Valued(PotentialHour hour, double load)
    {
        var (before, after) = (_dispatch.Outputs(load), _dispatch.Outputs(load - hour.Heat));
        return hour with { Displaced = [.. before.Zip(after, (without, with) => without - with)] };
    }

    private static Temperature? Measured(
        IReadOnlyDictionary<string, HourlySeries> series, string id, DateTimeOffset hour)
        => series.TryGetValue(id, out var values) && values.At(hour) is { } celsius ? Temperature.FromCelsius(celsius) : null;

    private static UnitDispatch DispatchOf(PotentialInput input, HeatNetwork network) => UnitDispatch.Of(
        network.Units.Count > 0 ? network.Units : [ReferenceBoiler(input.Costs)], input.Factors, input.Prices);

    private static GenerationUnit ReferenceBoiler(CostSet costs) => new()
    {
        Id = "reference-boiler",
        Name = "Gaskessel",
        Kind = GenerationKind.Boiler,
        Fuel = FuelKind.NaturalGas,
        Capacity = Power.FromMegawatts(1000),
        Efficiency = Ratio.FromFraction(costs.ReferenceBoilerEfficiency),
    };
}
