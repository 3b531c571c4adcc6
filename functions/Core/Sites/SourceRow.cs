using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>Reads a source or data centre, filling in what is usual for its kind.</summary>
internal static class SourceRow
{
    public static HeatSource Read(SiteRow row)
    {
        var name = row.Text("name");
        row.Text("kind");
        var kind = row.Choice("kind", HeatSourceKind.Other);
        var isLiquidCooled = row.Flag("liquid_cooled");
        var isDataCentre = kind == HeatSourceKind.DataCentre;
        var source = new HeatSource
        {
            Id = row.OwnId(isDataCentre ? "data centre" : "source", name),
            Name = name,
            Owner = row.Text("owner", ""),
            Kind = kind,
            Location = new GeoPoint(row.Number("latitude", -90, 90), row.Number("longitude", -180, 180)),
            Capacity = Power.FromKilowatts(row.Number("capacity_kw", SiteLimits.SmallestPowerKw, SiteLimits.PowerKw)),
            DesignTemperature = Temperature.FromCelsius(row.Number("temperature_celsius", -80, SiteLimits.SourceCelsius,
                SourceDefaults.TemperatureCelsius(kind, isLiquidCooled))),
            UsableSpread = TemperatureDifference.FromKelvins(
                row.Number("spread_kelvin", 0.1, 1000, SourceDefaults.SpreadKelvin(kind, isLiquidCooled))),
            FloorTemperature = ReadFloor(row, kind),
            PriceEuroPerMegawattHour = row.Number("price_euro_per_mwh", -1000, 10_000, 0),
        };
        return isDataCentre ? ToDataCentre(source, isLiquidCooled) : source;
    }

    private static Temperature? ReadFloor(SiteRow row, HeatSourceKind kind)
        => (row.OptionalNumber("floor_celsius", -80, SiteLimits.SourceCelsius) ?? SourceDefaults.FloorCelsius(kind))
            is { } floor ? Temperature.FromCelsius(floor) : null;

    private static DataCentre ToDataCentre(HeatSource source, bool isLiquidCooled) => new()
    {
        Id = source.Id,
        Name = source.Name,
        Owner = source.Owner,
        Kind = source.Kind,
        Location = source.Location,
        Capacity = source.Capacity,
        DesignTemperature = source.DesignTemperature,
        UsableSpread = source.UsableSpread,
        FloorTemperature = source.FloorTemperature,
        PriceEuroPerMegawattHour = source.PriceEuroPerMegawattHour,
        IsLiquidCooled = isLiquidCooled,
        RecoveryShare = Ratio.FromFraction(SourceDefaults.RecoveryShare(isLiquidCooled)),
    };
}
