using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Weather;

/// <summary>What of the weather is read, in which unit, and what it can be (Wettergrößen).</summary>
public static class WeatherQuantities
{
    /// <summary>Air temperature two metres above ground [°C].</summary>
    public const string OutdoorTemperature = "outdoor_temperature";

    /// <summary>Wind ten metres above ground [m/s].</summary>
    public const string WindSpeed = "wind_speed";

    /// <summary>Global radiation on a level surface (Globalstrahlung) [W/m²].</summary>
    public const string GlobalRadiation = "global_radiation";

    /// <summary>Share of the sky that is covered (Bedeckungsgrad) [%].</summary>
    public const string CloudCover = "cloud_cover";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Quantity> All { get; } =
    [
        QuantityCatalog.Find(OutdoorTemperature)!,
        QuantityCatalog.Find(WindSpeed)!,
        QuantityCatalog.Find(GlobalRadiation)!,
        new(CloudCover, UcumTable.Get("%"), new PhysicalRange(0, 100)),
    ];

    /// <summary>The quantity of a name, or null where it is none of the weather.</summary>
    public static Quantity? Find(string name) => All.FirstOrDefault(quantity => quantity.Name == name);
}
