using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Weather;

namespace SektorKopplung.Pipeline.Forecasting;

/// <summary>All forecasts that were made at one instant; recommendations and alarms of the next hours rest on it.</summary>
/// <param name="IssuedAt">When, UTC.</param>
/// <param name="Outdoor">Outdoor temperature [°C], measured before <paramref name="IssuedAt"/>, expected after it.</param>
/// <param name="Demand">Heat demand by network id [kW]; a network without readings is missing.</param>
/// <param name="Available">Available heat by id of the source or data centre [kW]; one without readings is missing.</param>
public sealed record ForecastSet(
    DateTimeOffset IssuedAt,
    HourlySeries Outdoor,
    IReadOnlyDictionary<string, Forecast> Demand,
    IReadOnlyDictionary<string, Forecast> Available)
{
    /// <summary>The kind of its document.</summary>
    public const string DocumentKind = "forecasts";

    /// <summary>The id of its document: only the newest set is kept as a document.</summary>
    public const string DocumentId = "current";

    /// <summary>Deliverable heat by id of the built coupling [kW]; one whose source or network has no forecast is missing.</summary>
    public IReadOnlyDictionary<string, CouplingForecast> Couplings { get; init; } = new Dictionary<string, CouplingForecast>();

    /// <summary>No forecasts yet.</summary>
    public static ForecastSet Empty { get; } = new(
        DateTimeOffset.UnixEpoch, new HourlySeries(DateTimeOffset.UnixEpoch, []),
        new Dictionary<string, Forecast>(), new Dictionary<string, Forecast>());

    /// <summary>What other models expect, by network id; a network with the plain method alone is missing.</summary>
    public IReadOnlyDictionary<string, BesideForecast> Beside { get; init; } = new Dictionary<string, BesideForecast>();

    /// <summary>Why the model that serves does, by network id.</summary>
    public IReadOnlyDictionary<string, BilingualText> Why { get; init; } = new Dictionary<string, BilingualText>();

    /// <summary>Where the outdoor temperature ahead comes from.</summary>
    public WeatherOrigin Weather { get; init; } = WeatherOrigin.Persistence;

    /// <summary>Whether every forecast is a learned one, so that more history would not change its kind.</summary>
    public bool IsSettled => Demand.Count > 0 && Demand.Values.All(forecast => forecast.Note.Length == 0);
}
