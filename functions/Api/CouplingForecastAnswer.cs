using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Pipeline.Forecasting;

namespace SektorKopplung.Api;

/// <summary>What a coupling of a network can deliver.</summary>
internal sealed record CouplingForecastAnswer(
    string CouplingId, string SourceId, string Model, DateTimeOffset? TrainedFrom, DateTimeOffset? TrainedTo,
    IReadOnlyList<string> Terms, BilingualText Words, IReadOnlyList<CouplingForecastAnswer.HourAnswer> Hours)
{
    /// <summary>The forecasts of the couplings into a network.</summary>
    public static IReadOnlyList<CouplingForecastAnswer> Of(Site site, string network, ForecastSet set) =>
    [
        .. site.Couplings.Where(coupling => coupling.NetworkId == network)
            .Select(coupling => (coupling.SourceId, Forecast: set.Couplings.GetValueOrDefault(coupling.Id)))
            .Where(one => one.Forecast is not null)
            .Select(one => Of(one.SourceId, one.Forecast!)),
    ];

    private static CouplingForecastAnswer Of(string source, CouplingForecast forecast) => new(
        forecast.CouplingId, source, forecast.Model, forecast.TrainedOn?.Start, forecast.TrainedOn?.End,
        forecast.Terms, forecast.Words,
        [.. forecast.Points.Select(point => new HourAnswer(
            point.Heat.Hour, point.Heat.P10, point.Heat.P50, point.Heat.P90, point.Physical.P50,
            point.Contributions, point.Heat.UnavailableProbability, point.Note))]);

    internal sealed record HourAnswer(
        DateTimeOffset Hour, double P10Kw, double P50Kw, double P90Kw, double PhysicalKw,
        IReadOnlyList<double> ContributionsKw, double UnavailableProbability, BilingualText Note);
}
