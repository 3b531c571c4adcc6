using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>Reads waste-heat sources and data centres.</summary>
internal static class SourceReader
{
    public static HeatSource Read(SiteFields fields)
    {
        var source = new HeatSource
        {
            Id = fields.OwnId("source"),
            Name = fields.Text("name", mayBeEmpty: false),
            Owner = fields.Text("owner", ""),
            Kind = fields.Choice<HeatSourceKind>("kind"),
            Location = SiteReader.ReadLocation(fields),
            Capacity = ReadCapacity(fields),
            DesignTemperature = Celsius(fields, "designTemperatureCelsius"),
            UsableSpread = ReadSpread(fields),
            FloorTemperature = ReadFloor(fields),
            PriceEuroPerMegawattHour = ReadPrice(fields),
        };
        if (source.Kind == HeatSourceKind.DataCentre)
        {
            fields.Report("kind", "Data centres stand in the list dataCentres.");
        }

        CheckFloor(fields, source);
        return source;
    }

    public static DataCentre ReadDataCentre(SiteFields fields)
    {
        var isLiquidCooled = fields.Flag("isLiquidCooled");
        var centre = new DataCentre
        {
            Id = fields.OwnId("data centre"),
            Name = fields.Text("name", mayBeEmpty: false),
            Owner = fields.Text("owner", ""),
            Kind = HeatSourceKind.DataCentre,
            Location = SiteReader.ReadLocation(fields),
            Capacity = ReadCapacity(fields),
            DesignTemperature = Celsius(fields, "designTemperatureCelsius"),
            UsableSpread = ReadSpread(fields),
            FloorTemperature = ReadFloor(fields),
            PriceEuroPerMegawattHour = ReadPrice(fields),
            IsLiquidCooled = isLiquidCooled,
            RecoveryShare = Ratio.FromFraction(
                fields.Number("recoveryShare", 0, 1, SourceDefaults.RecoveryShare(isLiquidCooled))),
            InletWarning = Temperature.FromCelsius(fields.Number("inletWarningCelsius", 0, 60, 27)),
            InletAlarm = Temperature.FromCelsius(fields.Number("inletAlarmCelsius", 0, 60, 32)),
        };
        if (centre.InletWarning > centre.InletAlarm)
        {
            fields.Report("inletWarningCelsius", "The warning is above the alarm.");
        }

        CheckFloor(fields, centre);
        return centre;
    }

    private static void CheckFloor(SiteFields fields, HeatSource source)
    {
        if (source.FloorTemperature is { } floor && fields.Has("designTemperatureCelsius")
            && floor >= source.DesignTemperature)
        {
            fields.Report("floorTemperatureCelsius", "The floor is not below the design temperature.");
        }
    }

    private static Power ReadCapacity(SiteFields fields)
        => Power.FromKilowatts(fields.Positive("capacityKw", SiteLimits.PowerKw));

    private static TemperatureDifference ReadSpread(SiteFields fields)
        => TemperatureDifference.FromKelvins(fields.Number("usableSpreadKelvin", 0.1, 1000, 6));

    private static Temperature? ReadFloor(SiteFields fields)
        => fields.OptionalNumber("floorTemperatureCelsius", -80, SiteLimits.SourceCelsius) is { } floor
            ? Temperature.FromCelsius(floor)
            : null;

    private static double ReadPrice(SiteFields fields) => fields.Number("priceEuroPerMwh", -1000, 10_000, 0);

    private static Temperature Celsius(SiteFields fields, string name)
        => Temperature.FromCelsius(fields.Number(name, -80, SiteLimits.SourceCelsius));
}
