using SektorKopplung.Simulators.Plants.Couplings;
using SektorKopplung.Simulators.Plants.Generation;
using SektorKopplung.Simulators.Plants.Networks;
using SektorKopplung.Simulators.Plants.Sources;

namespace SektorKopplung.Simulators.Plants.Towns;

/// <summary>Which values each kind of asset publishes.</summary>
internal static class Gauges
{
    private const int Fast = 1;
    private const int Slow = 5;
    private const int Rare = 15;

    public static IEnumerable<Gauge> Of(NetworkPlant network)
    {
        var id = network.Design.Id;
        yield return new Gauge(id, "heat_load", "kW", 1, Fast, () => network.LoadKw);
        yield return new Gauge(id, "supply_temperature", "Cel", 2, Fast, () => network.SupplyCelsius);
        yield return new Gauge(id, "return_temperature", "Cel", 2, Fast, () => network.ReturnCelsius);
        yield return new Gauge(id, "flow", "m3/h", 2, Fast, () => network.Flow);
        yield return new Gauge(id, "differential_pressure", "bar", 3, Fast, () => network.Pumps.DifferentialPressureBar);
        yield return new Gauge(id, "static_pressure", "bar", 3, Fast, () => network.StaticPressureBar);
        yield return new Gauge(id, "makeup_flow", "m3/h", 3, Fast, () => network.MakeupFlow);
        foreach (var gauge in network.Fleet.Units.SelectMany(Of).Concat(Of(network.Fleet.Storage))
            .Concat(Enumerable.Range(0, network.Design.Pumps.Count).SelectMany(pump => OfPump(network, pump)))
            .Concat(network.Couplings.SelectMany(Of)))
        {
            yield return gauge;
        }
    }

    public static IEnumerable<Gauge> Of(ProcessSource source) =>
    [
        new(source.Id, "heat_available", "kW", 1, Fast, () => source.AvailableKw),
        new(source.Id, "source_temperature", "Cel", 2, Slow, () => source.Celsius),
        new(source.Id, "source_return_temperature", "Cel", 2, Slow, () => source.ReturnCelsius),
    ];

    public static IEnumerable<Gauge> Of(DataCentrePlant centre) =>
    [
        new(centre.Id, "it_power", "kW", 1, Fast, () => centre.ItKw),
        new(centre.Id, "total_power", "kW", 1, Fast, () => centre.TotalKw),
        new(centre.Id, "inlet_temperature", "Cel", 2, Fast, () => centre.InletCelsius),
        new(centre.Id, "source_temperature", "Cel", 2, Slow, () => centre.Celsius),
    ];

    public static Gauge OfOutdoor(string town, Func<double> read) => new(town, "outdoor_temperature", "Cel", 2, Fast, read);

    public static Gauge OfOutlook(string town, int leadHours, Func<double> read)
        => new(town, $"outdoor_temperature_in_{leadHours}h", "Cel", 1, Rare, read);

    private static IEnumerable<Gauge> Of(UnitPlant unit)
    {
        yield return new Gauge(unit.Design.Id, "heat_output", "kW", 1, Fast, () => unit.OutputKw);
        yield return new Gauge(unit.Design.Id, "available", "1", 0, Fast, () => unit.IsAvailable ? 1 : 0);
        if (unit.Design.IsChp)
        {
            yield return new Gauge(unit.Design.Id, "electric_power", "kW", 1, Fast, () => unit.ElectricKw);
        }
    }

    private static IEnumerable<Gauge> Of(StoragePlant storage) =>
    [
        new(storage.Design.Id, "storage_charge", "%", 2, Slow, () => storage.Charge * 100),
        new(storage.Design.Id, "heat_output", "kW", 1, Fast, () => storage.OutputKw),
    ];

    private static IEnumerable<Gauge> OfPump(NetworkPlant network, int pump)
    {
        var id = network.Design.Pumps[pump];
        yield return new Gauge(id, "running", "1", 0, Fast, () => network.Pumps.IsRunning(pump) ? 1 : 0);
        yield return new Gauge(id, "speed", "%", 1, Fast,
            () => network.Pumps.IsRunning(pump) ? network.Pumps.SpeedPercent : 0);
        yield return new Gauge(id, "electric_power", "kW", 2, Fast,
            () => network.Pumps.IsRunning(pump) ? network.Pumps.ElectricKwEach : 0);
    }

    private static IEnumerable<Gauge> Of(CouplingPlant coupling)
    {
        yield return new Gauge(coupling.Design.Id, "heat_delivered", "kW", 1, Fast, () => coupling.DeliveredKw);
        if (coupling.Design.Way == ConnectionWay.HeatPump)
        {
            yield return new Gauge(coupling.Design.Id, "electric_power", "kW", 1, Fast, () => coupling.ElectricKw);
        }
    }
}
