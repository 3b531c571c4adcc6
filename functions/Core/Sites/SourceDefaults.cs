namespace SektorKopplung.Core.Sites;

/// <summary>What is usual for a kind of source, where its owner gave no number.</summary>
internal static class SourceDefaults
{
    /// <summary>Usable heat per electricity: 0.6–0.8 with air, 0.8–0.95 with liquid cooling [1].</summary>
    public static double RecoveryShare(bool isLiquidCooled) => isLiquidCooled ? 0.85 : 0.7;

    /// <summary>The usual temperature of the heat [°C].</summary>
    public static double TemperatureCelsius(HeatSourceKind kind, bool isLiquidCooled) => kind switch
    {
        HeatSourceKind.DataCentre => isLiquidCooled ? 50 : 30,
        HeatSourceKind.Sewage => 12,
        HeatSourceKind.Supermarket => 35,
        HeatSourceKind.Incineration => 90,
        HeatSourceKind.Foundry => 120,
        HeatSourceKind.Dairy => 45,
        HeatSourceKind.Industry => 60,
        _ => 30,
    };

    /// <summary>How far the carrier may be cooled [K].</summary>
    public static double SpreadKelvin(HeatSourceKind kind, bool isLiquidCooled) => kind switch
    {
        HeatSourceKind.DataCentre => isLiquidCooled ? 10 : 6,
        HeatSourceKind.Sewage => 4,
        HeatSourceKind.Incineration => 30,
        HeatSourceKind.Foundry => 40,
        HeatSourceKind.Dairy or HeatSourceKind.Supermarket or HeatSourceKind.Industry => 10,
        _ => 6,
    };

    /// <summary>The coldest the carrier may get [°C]; nitrification in the plant behind a sewer needs about 10 °C.</summary>
    public static double? FloorCelsius(HeatSourceKind kind) => kind == HeatSourceKind.Sewage ? 10 : null;
}
