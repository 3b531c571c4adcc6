namespace SektorKopplung.Core.Sites;

/// <summary>How a weather forecast comes (Art der Wetterprognose).</summary>
public enum WeatherKind
{
    /// <summary>A recorded file with forecasts of many issue times.</summary>
    File,

    /// <summary>Any JSON endpoint, read by a mapping.</summary>
    Json,

    /// <summary>DWD MOSMIX as KMZ or KML.</summary>
    Mosmix,
}
