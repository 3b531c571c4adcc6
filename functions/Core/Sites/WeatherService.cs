namespace SektorKopplung.Core.Sites;

/// <summary>Where the site's weather forecast comes from (Wetterdienst).</summary>
/// <param name="Kind">In which form.</param>
/// <param name="Url">Where, as <c>https</c>, <c>http</c> or <c>file</c>.</param>
/// <param name="Name">What people are told it is.</param>
public sealed record WeatherService(WeatherKind Kind, Uri Url, string Name)
{
    /// <summary>The station to take from a MOSMIX file; empty takes the only one.</summary>
    public string Station { get; init; } = "";

    /// <summary>How long a forecast is used before the next is asked for; the default is 60 min.</summary>
    public TimeSpan Refresh { get; init; } = TimeSpan.FromHours(1);

    /// <summary>What stands where in JSON; null for other kinds.</summary>
    public WeatherMapping? Mapping { get; init; }
}
