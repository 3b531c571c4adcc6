using SektorKopplung.Core.Detection;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Detection;

/// <summary>A small town for rules and alarms: one network, two boilers, two pumps, a data centre, a feeder, a gateway.</summary>
internal sealed class TestTown
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 12, 12, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<SeriesKey, SignalState> _signals = [];

    public TestTown() : this(Noon)
    {
    }

    public TestTown(DateTimeOffset now)
    {
        Now = now;
        With("stadt", "outdoor_temperature", -5.3);
        With("netz", "supply_temperature", 100.4).With("netz", "differential_pressure", 1.234)
            .With("netz", "static_pressure", 5.678).With("netz", "heat_load", 15_000.5);
        With("kessel-1", "available", 1).With("kessel-2", "available", 1);
        With("pumpe-1", "running", 1).With("pumpe-2", "running", 1);
        With("rz", "inlet_temperature", 24.25).With("rz", "heat_available", 600.5);
        With("rz-netz", "heat_delivered", 500.5);
    }

    public DateTimeOffset Now { get; }

    public static Site Site { get; } = new()
    {
        Id = "stadt",
        Name = "Stadtwerke Teststadt",
        Ars = "031010000000",
        Operator = new("Leitwarte", "+49 531 1000", "warte@example.org"),
        Networks = [Network()],
        DataCentres =
        [
            new DataCentre
            {
                Id = "rz", Name = "Rechenzentrum", Owner = "Geheime Daten GmbH", Kind = HeatSourceKind.DataCentre,
                Location = new(52.22, 10.52), Capacity = Power.FromKilowatts(900),
                DesignTemperature = Temperature.FromCelsius(40),
            },
        ],
        Couplings =
        [
            new Coupling
            {
                Id = "rz-netz", SourceId = "rz", NetworkId = "netz", State = CouplingState.Built, DistanceMetres = 300,
                Capacity = Power.FromKilowatts(1000),
            },
        ],
        Dependencies =
        [
            new(DependencyKind.Power, "umspannwerk", "pumpe-1"),
            new(DependencyKind.Power, "umspannwerk", "pumpe-2"),
            new(DependencyKind.Telecom, "gateway", "kessel-1"),
            new(DependencyKind.Telecom, "gateway", "kessel-2"),
            new(DependencyKind.Telecom, "gateway", "pumpe-1"),
            new(DependencyKind.Telecom, "gateway", "pumpe-2"),
        ],
        VulnerableSites =
        [
            new() { Id = "klinik", Name = "Klinik", NetworkId = "netz", Location = new(52.2, 10.5), Persons = 412, HasOwnHeatBackup = true, EmergencyPowerHours = 24 },
            new() { Id = "heim", Name = "Pflegeheim <Abend & Rot>", NetworkId = "netz", Location = new(52.2, 10.5), Persons = 87, Contact = new("Frau Privat", "0171 999", "") },
        ],
    };

    public TestTown With(
        string asset,
        string quantity,
        double value,
        double ageSeconds = 30,
        ReadingQuality quality = ReadingQuality.Good,
        double unchangedMinutes = 1,
        double intervalSeconds = 60)
    {
        var time = Now.AddSeconds(-ageSeconds);
        var key = new SeriesKey(asset, quantity);
        _signals[key] = new SignalState(
            new Reading(key, time, value, quality, "test", time), time.AddMinutes(-unchangedMinutes), time,
            TimeSpan.FromSeconds(intervalSeconds));
        return this;
    }

    public TestTown HeardLately(string asset, string quantity)
    {
        var key = new SeriesKey(asset, quantity);
        _signals[key] = _signals[key] with { LastHeardAt = Now };
        return this;
    }

    public TestTown Silent(params string[] assets)
    {
        foreach (var key in _signals.Keys.Where(key => assets.Contains(key.Asset)).ToList())
        {
            With(key.Asset, key.Quantity, _signals[key].Latest.Value, ageSeconds: 3600);
        }

        return this;
    }

    public TestTown Without(string asset, string quantity)
    {
        _signals.Remove(new SeriesKey(asset, quantity));
        return this;
    }

    public DetectionInput Input(Site? site = null, params (double P50, double P90)[] demand) => new()
    {
        Site = site ?? Site,
        Now = Now,
        Snapshot = new Snapshot(Now, _signals),
        Demand = demand.Length == 0 ? new Dictionary<string, Forecast>() : new() { ["netz"] = Demand(demand) },
    };

    public FindingState StateOf(string definitionId, string asset, string quantity = "")
        => FindingOf(definitionId, asset, quantity).State;

    public Finding FindingOf(string definitionId, string asset, string quantity = "") => DetectionRules.Evaluate(Input())
        .Single(finding => finding.DefinitionId == definitionId && finding.Asset == asset
            && (quantity.Length == 0 || finding.Quantity == quantity));

    private Forecast Demand((double P50, double P90)[] hours) => new()
    {
        Series = new("netz", "heat_load"),
        IssuedAt = Now,
        Model = "test",
        TrainedOn = new TimeWindow(Now.AddDays(-1), Now),
        Points = [.. hours.Select((hour, index) => new ForecastPoint(
            HourlySeries.HourOf(Now).AddHours(index), hour.P50 * 0.9, hour.P50, hour.P90))],
    };

    private static HeatNetwork Network() => new()
    {
        Id = "netz",
        Name = "Netz Mitte",
        Location = new(52.2, 10.5),
        RadiusMetres = 1500,
        SupplyCurve = new([Point(-10, 110), Point(10, 80)]),
        DesignReturn = Temperature.FromCelsius(55),
        MinimumSupply = Temperature.FromCelsius(70),
        PersonsSupplied = 8000,
        HighestPointMetres = 20,
        Units = [Boiler("kessel-1", 12_000), Boiler("kessel-2", 8_000)],
        Pumps = ["pumpe-1", "pumpe-2"],
    };

    private static GenerationUnit Boiler(string id, double kilowatts) => new()
    {
        Id = id,
        Name = id.ToUpperInvariant(),
        Kind = GenerationKind.Boiler,
        Fuel = FuelKind.NaturalGas,
        Capacity = Power.FromKilowatts(kilowatts),
        Efficiency = Ratio.FromFraction(0.9),
    };

    private static HeatingCurvePoint Point(double outdoor, double supply)
        => new(Temperature.FromCelsius(outdoor), Temperature.FromCelsius(supply));
}
