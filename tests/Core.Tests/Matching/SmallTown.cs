using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Matching;

/// <summary>One network at 70/50 °C with one source, in numbers that can be worked by hand.</summary>
internal static class SmallTown
{
    public static readonly DateTimeOffset Now = new(2026, 1, 10, 6, 20, 0, TimeSpan.Zero);

    public static GenerationUnit Boiler { get; } = new()
    {
        Id = "kessel",
        Name = "Kessel",
        Kind = GenerationKind.Boiler,
        Fuel = FuelKind.NaturalGas,
        Capacity = Power.FromKilowatts(10000),
        Efficiency = Ratio.FromFraction(0.9),
    };

    public static GenerationUnit Chp { get; } = Boiler with
    {
        Id = "bhkw",
        Name = "BHKW",
        Kind = GenerationKind.BackPressureChp,
        Efficiency = Ratio.FromFraction(0.88),
        PowerToHeat = Ratio.FromFraction(0.6),
    };

    public static Site Site(GenerationUnit unit, params IReadOnlyList<Coupling> couplings) => new()
    {
        Id = "ort",
        Name = "Ort",
        Networks =
        [
            new HeatNetwork
            {
                Id = "netz",
                Name = "Netz",
                Location = default,
                SupplyCurve = new([
                    new(Temperature.FromCelsius(-10), Temperature.FromCelsius(70)),
                    new(Temperature.FromCelsius(20), Temperature.FromCelsius(70))]),
                DesignReturn = Temperature.FromCelsius(50),
                MinimumSupply = Temperature.FromCelsius(65),
                Units = [unit],
            },
        ],
        Sources = [Source(80)],
        Couplings = couplings,
    };

    public static HeatSource Source(double celsius) => new()
    {
        Id = "quelle",
        Name = "Quelle",
        Kind = HeatSourceKind.Industry,
        Location = default,
        Capacity = Power.FromKilowatts(1000),
        DesignTemperature = Temperature.FromCelsius(celsius),
    };

    public static Coupling Coupling(string id = "kopplung") => new()
    {
        Id = id,
        SourceId = "quelle",
        NetworkId = "netz",
        State = CouplingState.Built,
        DistanceMetres = 0,
        Capacity = Power.FromKilowatts(2000),
        HeatPumpMaximumSupply = Temperature.FromCelsius(85),
    };

    public static MatchingInput Input(Site site, double demand = 5000, double available = 1000, params Reading[] readings) => new()
    {
        Site = site,
        Now = Now,
        Demand = site.Networks.ToDictionary(network => network.Id, network => Forecast(network.Id, demand)),
        Available = site.Sources.ToDictionary(source => source.Id, source => Forecast(source.Id, available)),
        Outdoor = new(HourlySeries.HourOf(Now).AddHours(-24), Enumerable.Repeat<double?>(0, 96).ToList()),
        Snapshot = new(Now, readings.ToDictionary(
            reading => reading.Series, reading => new SignalState(reading, Now, Now, TimeSpan.FromMinutes(1)))),
        Factors = FactorSets.Get("EBeV-2030+UBA-2024"),
        Prices = PriceSets.Current(new DateOnly(2026, 1, 10)),
    };

    public static Reading Reading(string asset, string quantity, double value, double minutesAgo = 0)
        => new(new(asset, quantity), Now.AddMinutes(-minutesAgo), value, ReadingQuality.Good, "test", Now);

    private static Forecast Forecast(string asset, double value) => new()
    {
        Series = new(asset, "kW"),
        IssuedAt = Now,
        Model = "test",
        TrainedOn = new(Now, Now),
        Points = [.. Enumerable.Range(0, 48).Select(hour => new ForecastPoint(
            HourlySeries.HourOf(Now).AddHours(hour), value * 0.9, value, value * 1.1))],
    };
}
