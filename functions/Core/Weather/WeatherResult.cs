using System.Diagnostics.CodeAnalysis;
using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Weather;

/// <summary>A weather forecast, or why there is none.</summary>
public sealed record WeatherResult
{
    private WeatherResult(WeatherForecast? forecast, BilingualText reason) => (Forecast, Reason) = (forecast, reason);

    /// <summary>The forecast; null where it could not be had.</summary>
    public WeatherForecast? Forecast { get; }

    /// <summary>Why there is none, as one sentence; empty where there is one.</summary>
    public BilingualText Reason { get; }

    /// <summary>Whether there is a forecast.</summary>
    [MemberNotNullWhen(true, nameof(Forecast))]
    public bool IsKnown => Forecast is not null;

    /// <summary>A forecast.</summary>
    public static WeatherResult Of(WeatherForecast forecast) => new(forecast, BilingualText.Empty);

    /// <summary>No forecast.</summary>
    public static WeatherResult None(BilingualText reason) => new(null, reason);
}
