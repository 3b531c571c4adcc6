using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Weather;

/// <summary>One element of MOSMIX and what it is here.</summary>
/// <param name="Name">The name at the weather service.</param>
/// <param name="Quantity">What it is here.</param>
/// <param name="Unit">The UCUM code of the value times <paramref name="Factor"/>.</param>
/// <param name="Factor">1, or what makes a mean power of the energy of an hour.</param>
/// <param name="IsOfHourBefore">Whether it is about the hour that ends at the time step.</param>
internal sealed record MosmixElement(
    string Name, Quantity Quantity, string Unit, double Factor = 1, bool IsOfHourBefore = false)
{
    /// <summary>Those read; where two stand for one quantity the later one counts.</summary>
    /// <example>Rad1h = 360 kJ/m² is 360 000 J/m² in 3600 s, 100 W/m².</example>
    public static IReadOnlyList<MosmixElement> All { get; } =
    [
        new("TTT", WeatherQuantities.Find(WeatherQuantities.OutdoorTemperature)!, "K"),
        new("FF", WeatherQuantities.Find(WeatherQuantities.WindSpeed)!, "m/s"),
        new("Rad1h", WeatherQuantities.Find(WeatherQuantities.GlobalRadiation)!, "W/m2", 1 / 3.6, IsOfHourBefore: true),
        new("N", WeatherQuantities.Find(WeatherQuantities.CloudCover)!, "%"),
        new("Neff", WeatherQuantities.Find(WeatherQuantities.CloudCover)!, "%"),
    ];

    /// <summary>The element of a name, or null where it is not read.</summary>
    public static MosmixElement? Find(string name) => All.FirstOrDefault(element => element.Name == name);
}
