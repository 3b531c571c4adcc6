using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Matching;

/// <summary>Plans the hours of one network: couplings in use, then units, then the storage.</summary>
/// <remarks>The storage covers what units cannot; free capacity refills it afterwards to the charge it had, less what it loses by itself.</remarks>
internal sealed class NetworkPlanning
{
    private static readonly TimeSpan OldestCharge = TimeSpan.FromHours(6);

    private readonly MatchingContext _context;
    private readonly HeatNetwork _network;
    private double _chargeWanted;
    private double _charge;

    private NetworkPlanning(MatchingContext context, HeatNetwork network)
    {
        (_context, _network) = (context, network);
        _chargeWanted = _charge = network.Storage is { } storage
            && context.Input.Snapshot.ValueOf(storage.Id, "storage_charge", OldestCharge) is { } percent
            ? storage.Capacity.KilowattHours * Math.Clamp(percent, 0, 100) / 100
            : 0;
    }

    private double StoragePower => _network.Storage?.MaximumPower.Kilowatts ?? 0;

    /// <summary>The plan of a network.</summary>
    /// <param name="context">What the plan rests on.</param>
    /// <param name="network">The network.</param>
    /// <param name="couplings">The couplings' hours of the expected scenario.</param>
    public static NetworkPlan Of(
        MatchingContext context, HeatNetwork network, ILookup<DateTimeOffset, CouplingHour> couplings)
    {
        var planning = new NetworkPlanning(context, network);
        return new(network.Id, [.. context.Hours
            .Select(hour => context.Input.Demand[network.Id].At(hour)).OfType<ForecastPoint>()
            .Select(point => planning.Plan(point, [.. couplings[point.Hour].Where(one
                => one.Coupling.NetworkId == network.Id && one.Verdict == HourVerdict.Useful)]))]);
    }

    private PlanHour Plan(ForecastPoint demand, IReadOnlyList<CouplingHour> couplings)
    {
        var dispatch = _context.Dispatch(_network.Id);
        var load = Math.Max(0, Math.Max(0, demand.P50) - couplings.Sum(one => one.Heat));
        var discharge = StorageUse(load, dispatch.Capacity);
        var outputs = dispatch.Outputs(load - discharge);
        var supply = couplings.Select(one => new PlannedSupply(
                one.Coupling.Id, _context.Source(one.Coupling).Name, "waste-heat", Power.FromKilowatts(one.Heat)))
            .Concat(dispatch.Units.Select((unit, i) => new PlannedSupply(
                unit.Id, unit.Name, KindOf(unit.Kind), Power.FromKilowatts(outputs[i]))))
            .Concat(discharge == 0 ? [] : [new PlannedSupply(
                _network.Storage!.Id, _network.Storage.Id, "storage", Power.FromKilowatts(discharge))])
            .Where(one => one.Power != Power.Zero);
        return new PlanHour
        {
            Hour = demand.Hour,
            Demand = demand,
            Supply = [.. supply],
            Gap = Power.FromKilowatts(Math.Max(0, load - discharge - outputs.Sum())),
            Reserve = Power.FromKilowatts(Math.Max(0, dispatch.Capacity - load)),
        };
    }

    // Positive discharges, negative charges [kW].
    private double StorageUse(double load, double capacity)
    {
        var use = load > capacity
            ? Math.Min(load - capacity, Math.Min(StoragePower, _charge))
            : -Math.Min(capacity - load, Math.Min(StoragePower, _chargeWanted - _charge));
        _charge -= use;
        (_charge, _chargeWanted) = (Kept(_charge), Kept(_chargeWanted));
        return use;
    }

    // What a tank that nobody uses would have lost need not be refilled either.
    private double Kept(double charge) => _network.Storage is { } storage
        ? storage.ChargeAfter(Energy.FromKilowattHours(charge), TimeSpan.FromHours(1)).KilowattHours
        : charge;

    private static string KindOf(GenerationKind kind) => kind switch
    {
        GenerationKind.BackPressureChp or GenerationKind.ExtractionChp => "chp",
        GenerationKind.Incineration => "incineration",
        GenerationKind.HeatPump => "heat-pump",
        GenerationKind.ElectricBoiler => "electric-boiler",
        _ => "boiler",
    };
}
