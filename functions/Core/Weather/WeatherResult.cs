using System.Diagnostics.CodeAnalysis;

namespace SektorKopplung.Core.Weather;

/// <summary>A weather forecast, or why there is none.</summary>
public sealed record WeatherResult
{
    private WeatherResult(WeatherForecast? forecast, string reason) => (Forecast, Reason) = (forecast, reason);

    /// <summary>The forecast; null where it could not be had.</summary>
    public WeatherForecast? Forecast { get; }

    /// <summary>Why there is none, as one sentence; empty where there is one.</summary>
    public string Reason { get; }

    /// <summary>Whether there is a forecast.</summary>
    [MemberNotNullWhen(true, nameof(Forecast))]
    public bool IsKnown => Forecast is not null;

    /// <summary>A forecast.</summary>
    public static WeatherResult Of(WeatherForecast forecast) => new(forecast, "");

    /// <summary>No forecast.</summary>
    public static WeatherResult None(string reason) => new(null, reason);
}
