using SektorKopplung.Core.Language;

namespace SektorKopplung.Pipeline.Weather;

/// <summary>Where the outdoor temperature ahead of a forecast comes from (Herkunft der Wetterprognose).</summary>
/// <param name="Kind">From what.</param>
/// <param name="Source">Whose forecast it is; empty where it is none.</param>
/// <param name="IssuedAt">When it was issued, UTC; null where it is none.</param>
/// <param name="Note">What is wrong, or what is used instead; empty where nothing is.</param>
public sealed record WeatherOrigin(WeatherOriginKind Kind, string Source, DateTimeOffset? IssuedAt, BilingualText Note)
{
    /// <summary>No weather forecast.</summary>
    public static WeatherOrigin Persistence { get; } = new(
        WeatherOriginKind.Persistence, "", null,
        new("Keine Wetterprognose: Fortschreibung der letzten Tage.", "No weather forecast: the last days carried on."));
}
