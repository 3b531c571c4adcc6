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
    private ConnectionQuestion? _lastQuestion;
    private ConnectionChoice? _lastChoice;

    private PotentialHours(PotentialInput input, Coupling coupling, HeatSource source, HeatNetwork network)
    {
        (_input, _coupling, _source, _network) = (input, coupling, source, network);
        _dispatch = UnitDispatch.Of(
            network.Units.Count > 0 ? network.Units : [ReferenceBoiler(input.Costs)], input.Factors, input.Prices);
    }

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
        var choice = Choose(ConnectionQuestion.Of(_coupling, _source, _network, new(temperature, required, returning)));
        var asked = new PotentialHour { Hour = hour, Choice = choice, RequiredSupply = required };
        return choice.Kind is null ? asked : Valued(asked with
        {
            LossWattsPerMetre = ConnectingPipe.LossWattsPerMetre(_coupling.NominalDiameter, choice.Feed, returning),
            Heat = HeatOf(choice, Math.Max(0, load) * choice.ShareOfLoad(required, returning), Math.Max(0, heat)),
        }, Math.Max(0, load));
    }

    private ConnectionChoice Choose(ConnectionQuestion question)
    {
        if (_lastChoice is null || question != _lastQuestion)
        {
            (_lastQuestion, _lastChoice) = (question, ConnectionRule.Choose(question));
        }

        return _lastChoice;
    }

    private double HeatOf(ConnectionChoice choice, double acceptable, double available)
    {
        var fromSource = Math.Min(available, _source.Capacity.Kilowatts * choice.SpreadShare);
        var heat = Math.Min(
            Math.Min(fromSource * choice.NetworkHeatPerSourceHeat, _coupling.Capacity.Kilowatts), acceptable);
        return heat >= _coupling.MinimumLoad.Kilowatts ? heat : 0;
    }

    private PotentialHour Valued(PotentialHour hour, double load)
    {
        var (before, after) = (_dispatch.Outputs(load), _dispatch.Outputs(load - hour.Heat));
        var (average, marginal) = (_input.Factors.GridElectricity, _input.Factors.DisplacedElectricity);
        return hour with
        {
            DisplacedCo2 = Displaced(before, after, unit => Marginal(unit, average).Co2),
            DisplacedCo2Marginal = Displaced(before, after, unit => Marginal(unit, marginal).Co2),
            DisplacedEuro = Displaced(before, after, unit => Marginal(unit, average).Euro / 1000),
        };
    }

    private double Displaced(double[] before, double[] after, Func<GenerationUnit, double> value)
        => _dispatch.Units.Select((unit, i) => (before[i] - after[i]) * value(unit)).Sum();

    private MarginalHeat Marginal(GenerationUnit unit, double electricityFactor)
        => MarginalHeat.Of(unit, _input.Factors, _input.Prices, electricityFactor);

    private static Temperature? Measured(
        IReadOnlyDictionary<string, HourlySeries> series, string id, DateTimeOffset hour)
        => series.TryGetValue(id, out var values) && values.At(hour) is { } celsius ? Temperature.FromCelsius(celsius) : null;

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
