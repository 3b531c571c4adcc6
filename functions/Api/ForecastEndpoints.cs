using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.Recommending;
using SektorKopplung.Pipeline.Weather;

namespace SektorKopplung.Api;

/// <summary>What the networks will need, and what will cover it.</summary>
internal static class ForecastEndpoints
{
    private static readonly TimeSpan MeasuredWindow = TimeSpan.FromHours(48);
    private static readonly TimeSpan MeasuredStep = TimeSpan.FromMinutes(15);

    public static void Map(RouteGroupBuilder group)
        => group.MapGet("/forecasts", GetAsync).WithName("GetForecasts");

    private static async Task<Results<Ok<ForecastAnswer>, ProblemHttpResult>> GetAsync(
        string network, Site site, [AsParameters] Sources sources, CancellationToken cancellationToken)
    {
        if (site.Networks.All(one => one.Id != network))
        {
            return TypedResults.Problem($"There is no network '{network}'.", statusCode: 404);
        }

        var set = await sources.Forecasts.CurrentAsync(cancellationToken);
        if (!set.Demand.TryGetValue(network, out var forecast))
        {
            return TypedResults.Problem(
                "There is no forecast for this network yet: it needs readings of heat_load.", statusCode: 404);
        }

        var plans = await sources.Recommendations.CurrentPlansAsync(cancellationToken);
        var plan = plans.Plans.FirstOrDefault(one => one.NetworkId == network)?.Hours.ToDictionary(hour => hour.Hour) ?? [];
        var measured = await sources.Store.MeansAsync(
            new SeriesKey(network, "heat_load"), TimeWindow.EndingAt(sources.Clock.Now, MeasuredWindow), MeasuredStep,
            cancellationToken);
        return TypedResults.Ok(new ForecastAnswer(
            network, set.IssuedAt, forecast.Model, set.Why.GetValueOrDefault(network), forecast.TrainedOn.Start, forecast.TrainedOn.End,
            forecast.MeanAbsoluteError, forecast.BaselineError, forecast.Note,
            BesideOf(set.Beside.GetValueOrDefault(network)), ExplanationOf(forecast, site),
            set.Weather.Kind, set.Weather.Source.Length > 0 ? set.Weather.Source : null, set.Weather.IssuedAt,
            set.Weather.IssuedAt is { } issued ? Math.Round((sources.Clock.Now - issued).TotalHours, 1) : null, set.Weather.Note,
            [.. forecast.Points.Select(point => HourOf(point, plan.GetValueOrDefault(point.Hour), set.Outdoor))],
            [.. measured.Select(point => new object[] { point.Time, point.Value })],
            CouplingForecastAnswer.Of(site, network, set)));
    }

    private static ForecastHourAnswer HourOf(ForecastPoint point, PlanHour? plan, HourlySeries outdoor) => new(
        point.Hour, point.P10, point.P50, point.P90, outdoor.At(point.Hour),
        [.. (plan?.Supply ?? []).Select(supply => new SupplyAnswer(supply.Id, supply.Name, supply.Kind, supply.Power.Kilowatts))],
        plan?.Gap.Kilowatts);

    private static ExplanationAnswer? ExplanationOf(Forecast forecast, Site site)
        => forecast.Explanation is not { } explanation ? null : new(
            ForecastWords.Of(forecast, ForecastCalendar.Of(site)),
            explanation.Terms, explanation.Values);

    private static BesideAnswer? BesideOf(BesideForecast? beside) => beside is null ? null : new(
        beside.Role, beside.Forecast.Model, beside.Forecast.MeanAbsoluteError,
        [.. beside.Forecast.Points.Select(point => new BesideHourAnswer(point.Hour, point.P50))]);

    internal sealed record Sources(
        ForecastStage Forecasts, RecommendStage Recommendations, ITelemetryStore Store, MonitorClock Clock);

    internal sealed record SupplyAnswer(string Id, string Name, string Kind, double Kw);

    internal sealed record ForecastHourAnswer(
        DateTimeOffset Hour, double P10Kw, double P50Kw, double P90Kw, double? OutdoorCelsius,
        IReadOnlyList<SupplyAnswer> Supply, double? GapKw);

    internal sealed record ExplanationAnswer(
        BilingualText Words, IReadOnlyList<ForecastTerm> Terms, IReadOnlyList<IReadOnlyList<double>> HoursKw);

    internal sealed record BesideHourAnswer(DateTimeOffset Hour, double P50Kw);

    internal sealed record BesideAnswer(
        BesideRole Role, string Model, double? MeanAbsoluteErrorKw, IReadOnlyList<BesideHourAnswer> Hours);

    internal sealed record ForecastAnswer(
        string Network, DateTimeOffset IssuedAt, string Model, BilingualText? ModelWhy, DateTimeOffset TrainedFrom, DateTimeOffset TrainedTo,
        double? MeanAbsoluteErrorKw, double? BaselineErrorKw, string Note, BesideAnswer? Beside,
        ExplanationAnswer? Explanation,
        WeatherOriginKind WeatherKind, string? WeatherSource, DateTimeOffset? WeatherIssuedAt, double? WeatherAgeHours,
        BilingualText WeatherNote,
        IReadOnlyList<ForecastHourAnswer> Hours,
        IReadOnlyList<object[]> Measured, IReadOnlyList<CouplingForecastAnswer> Couplings);
}
