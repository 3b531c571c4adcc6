using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>Reads networks with their generation, storage and pumps.</summary>
internal static class NetworkReader
{
    private static readonly HeatingCurve AnyCurve = new(
    [
        new HeatingCurvePoint(Temperature.FromCelsius(-10), Temperature.FromCelsius(0)),
        new HeatingCurvePoint(Temperature.FromCelsius(15), Temperature.FromCelsius(0)),
    ]);

    public static HeatNetwork Read(SiteFields fields)
    {
        var network = new HeatNetwork
        {
            Id = fields.OwnId("network"),
            Name = fields.Text("name", mayBeEmpty: false),
            Location = SiteReader.ReadLocation(fields),
            RadiusMetres = fields.Number("radiusMetres", 0, SiteLimits.DistanceMetres, 1000),
            SupplyCurve = ReadCurve(fields),
            DesignReturn = Celsius(fields, "designReturnCelsius", null),
            MinimumSupply = Celsius(fields, "minimumSupplyCelsius", null),
            HotWater = ReadHotWater(fields),
            MaximumSupply = Celsius(fields, "maximumSupplyCelsius", 130),
            TolerableReturnLift = TemperatureDifference.FromKelvins(fields.Number("tolerableReturnLiftKelvin", 0, 100, 10)),
            NormOutdoor = Temperature.FromCelsius(fields.Number("normOutdoorCelsius", -40, 10, -12)),
            MinimumDifferentialPressure
                = PressureDifference.FromBars(fields.Number("minimumDifferentialPressureBar", 0, 10, 0.6)),
            PersonsSupplied = fields.Whole("personsSupplied", 0, 10_000_000, 0),
            HighestPointMetres = fields.Number("highestPointMetres", -500, 1000, 0),
            StaticPressure = fields.OptionalNumber("staticPressureBar", -1, 64) is { } pressure
                ? GaugePressure.FromBars(pressure)
                : null,
            Units = fields.List("units", isRequired: false, ReadUnit),
            Storage = ReadStorage(fields),
            Pumps = fields.OwnIds("pumps", "pump"),
        };
        CheckTemperatures(fields, network);
        return network;
    }

    // 0: nobody draws hot water from this network.
    private static Temperature? ReadHotWater(SiteFields fields)
        => fields.Number("hotWaterCelsius", 0, 90, 60) is > 0 and var celsius ? Temperature.FromCelsius(celsius) : null;

    private static void CheckTemperatures(SiteFields fields, HeatNetwork network)
    {
        if (network.MinimumSupply > network.MaximumSupply)
        {
            fields.Report("minimumSupplyCelsius", "The minimum supply temperature is above the maximum.");
        }

        if (network.SupplyCurve.Points.Any(point => point.Supply > network.MaximumSupply))
        {
            fields.Report("supplyCurve", "The curve goes above maximumSupplyCelsius.");
        }

        if (fields.Has("minimumSupplyCelsius") && network.DesignReturn >= network.SupplyCurve.Points[0].Supply
            && !ReferenceEquals(network.SupplyCurve, AnyCurve))
        {
            fields.Report("designReturnCelsius", "The return is not below the supply on the coldest day.");
        }
    }

    private static HeatingCurve ReadCurve(SiteFields fields)
    {
        var points = fields.List("supplyCurve", isRequired: true, point => new HeatingCurvePoint(
            Temperature.FromCelsius(point.Number("outdoorCelsius", -60, 60)),
            Celsius(point, "supplyCelsius", null)));
        if (points.Count is >= 2 and <= 8
            && points.Zip(points.Skip(1)).All(pair => pair.Second.Outdoor > pair.First.Outdoor))
        {
            return new HeatingCurve(points);
        }

        if (fields.Has("supplyCurve"))
        {
            fields.Report("supplyCurve", points.Count is < 2 or > 8
                ? "A curve has two to eight points."
                : "The outdoorCelsius of a curve's points must be strictly rising.");
        }

        return AnyCurve;
    }

    private static GenerationUnit ReadUnit(SiteFields fields)
    {
        var unit = new GenerationUnit
        {
            Id = fields.OwnId("generation unit"),
            Name = fields.Text("name", mayBeEmpty: false),
            Kind = fields.Choice<GenerationKind>("kind"),
            Fuel = fields.Choice<FuelKind>("fuel"),
            Capacity = Power.FromKilowatts(fields.Positive("capacityKw", SiteLimits.PowerKw)),
            MinimumLoad = Power.FromKilowatts(fields.Number("minimumLoadKw", 0, SiteLimits.PowerKw, 0)),
            Efficiency = Ratio.FromFraction(fields.Positive("efficiency", 10)),
            PowerToHeat = Ratio.FromFraction(fields.Number("powerToHeat", 0, 5, 0)),
            PowerLossFactor = Ratio.FromFraction(fields.Number("powerLossFactor", 0, 1, 0)),
            MeritOrder = fields.Whole("meritOrder", 1, 1000, 1),
        };
        if (unit.MinimumLoad > unit.Capacity)
        {
            fields.Report("minimumLoadKw", "The minimum load is above the capacity.");
        }

        if (unit.Kind == GenerationKind.BackPressureChp && unit.PowerToHeat.Fraction <= 0)
        {
            fields.Report("powerToHeat", "A back-pressure CHP needs its power-to-heat ratio.");
        }

        return unit;
    }

    private static HeatStorage? ReadStorage(SiteFields fields)
    {
        if (fields.Object("storage", isRequired: false) is not { } storage)
        {
            return null;
        }

        var result = new HeatStorage(
            storage.OwnId("storage"),
            Energy.FromKilowattHours(storage.Positive("capacityKwh", 1e9)),
            Power.FromKilowatts(storage.Positive("maximumPowerKw", SiteLimits.PowerKw)))
        {
            LossPerHour = Ratio.FromPercent(
                storage.Number("lossPercentPerHour", 0, 5, HeatStorage.UsualLossPercentPerHour)),
        };
        storage.ReportUnknown();
        return result;
    }

    private static Temperature Celsius(SiteFields fields, string name, double? fallback)
        => Temperature.FromCelsius(fields.Number(name, 0, SiteLimits.SupplyCelsius, fallback));
}
