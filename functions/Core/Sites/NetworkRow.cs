using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>Reads a network, filling in what is usual for its generation.</summary>
internal static class NetworkRow
{
    public static HeatNetwork Read(SiteRow row)
    {
        var name = row.Text("name");
        var id = row.OwnId("network", name);
        var usual = NetworkDefaults.Of((NetworkGeneration)(int)row.Number("generation", 2, 4, 3));
        var curve = ReadCurve(row, usual);
        var network = new HeatNetwork
        {
            Id = id,
            Name = name,
            Location = new GeoPoint(row.Number("latitude", -90, 90), row.Number("longitude", -180, 180)),
            RadiusMetres = row.Number("radius_m", 0, SiteLimits.DistanceMetres, 1000),
            SupplyCurve = curve,
            DesignReturn = Celsius(row, "return_celsius", usual.ReturnCelsius),
            MinimumSupply = Celsius(row, "minimum_supply_celsius", usual.MinimumSupplyCelsius),
            MaximumSupply = Celsius(row, "maximum_supply_celsius",
                Math.Max(usual.MaximumSupplyCelsius, curve.Points[0].Supply.Celsius)),
            NormOutdoor = Temperature.FromCelsius(row.Number("norm_outdoor_celsius", -40, 10, -12)),
            PersonsSupplied = (int)row.Number("persons", 0, 10_000_000, 0),
            Units = ReadUnits(row, id),
        };
        CheckTemperatures(row, network);
        return network;
    }

    private static void CheckTemperatures(SiteRow row, HeatNetwork network)
    {
        if (network.DesignReturn >= network.SupplyCurve.Points[0].Supply)
        {
            row.Report("return_celsius", "The return is not below the supply on the coldest day.");
        }

        if (network.SupplyCurve.Points[0].Supply > network.MaximumSupply)
        {
            row.Report("maximum_supply_celsius", "The supply on the coldest day is above the maximum.");
        }

        if (network.MinimumSupply > network.MaximumSupply)
        {
            row.Report("minimum_supply_celsius", "The minimum supply temperature is above the maximum.");
        }
    }

    private static HeatingCurve ReadCurve(SiteRow row, NetworkDefaults usual)
    {
        var coldest = row.OptionalNumber("supply_cold_celsius", 0, SiteLimits.SupplyCelsius);
        var warmest = row.OptionalNumber("supply_warm_celsius", 0, SiteLimits.SupplyCelsius);
        if (coldest is null && warmest is null)
        {
            return usual.Curve;
        }

        if (coldest is { } cold && warmest is { } warm && cold >= warm)
        {
            return NetworkDefaults.Between(cold, warm);
        }

        row.Report("supply_cold_celsius",
            "supply_cold_celsius (at -12 °C) and supply_warm_celsius (at 15 °C) go together, the first not below the second.");
        return usual.Curve;
    }

    // One boiler stands for all, until the operator lists the units in the site file.
    private static IReadOnlyList<GenerationUnit> ReadUnits(SiteRow row, string id)
        => row.OptionalNumber("boiler_kw", SiteLimits.SmallestPowerKw, SiteLimits.PowerKw) is not { } capacity
            ? []
            :
            [
                new GenerationUnit
                {
                    Id = $"{id[..Math.Min(id.Length, Naming.MaximumLength - 7)]}-kessel",
                    Name = "Kessel",
                    Kind = GenerationKind.Boiler,
                    Fuel = row.Choice("boiler_fuel", FuelKind.NaturalGas),
                    Capacity = Power.FromKilowatts(capacity),
                    Efficiency = Ratio.FromFraction(0.9),
                },
            ];

    private static Temperature Celsius(SiteRow row, string column, double usual)
        => Temperature.FromCelsius(row.Number(column, 0, SiteLimits.SupplyCelsius, usual));
}
