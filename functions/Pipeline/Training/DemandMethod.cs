using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.Weather;

namespace SektorKopplung.Pipeline.Training;

/// <summary>Trees that correct the demand forecast of a network; the linear model serves without them.</summary>
public sealed class DemandMethod(Site site, ITelemetryStore store, ForecastOptions forecasts, TrainingOptions options) : IModelMethod
{
    /// <inheritdoc/>
    public ModelKind Kind => ModelKind.DemandResidual;

    /// <inheritdoc/>
    public string Unit => "kW";

    /// <inheritdoc/>
    public IReadOnlyList<string> Assets { get; } = [.. site.Networks.Select(network => network.Id)];

    /// <inheritdoc/>
    public IEnumerable<SeriesKey> Series
        => site.Networks.SelectMany(network => PlantSeries.Quantities.Prepend("heat_load").Select(quantity => new SeriesKey(network.Id, quantity)))
            .Concat(WeatherOutlook.OtherQuantities.Prepend("outdoor_temperature").Select(quantity => new SeriesKey(site.Id, quantity)));

    /// <inheritdoc/>
    public int FewestHours => 28 * 24;

    /// <summary>The forecaster of a model; the linear model without one.</summary>
    public static IForecaster ForecasterOf(LoadedModel? model)
        => new DemandForecaster(model is null ? null : ResidualModel.Of(model.File, model.Scorer));

    /// <inheritdoc/>
    public string? Refuse(ModelFile model) => ModelRefusal.Of(() => ResidualModel.Of(model));

    /// <inheritdoc/>
    public async Task<ILearningCase?> OpenAsync(string asset, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var window = TimeWindow.EndingAt(now, options.History);
        var series = new SeriesKey(asset, "heat_load");
        var history = await store.HourlyMeansAsync(series, window, cancellationToken);
        if (history.Values.All(value => value is null))
        {
            return null;
        }

        var outdoor = await store.HourlyMeansAsync(new SeriesKey(site.Id, "outdoor_temperature"), window, cancellationToken);
        return new DemandCase(site.Id, forecasts.History, new(series, history, outdoor, now, forecasts.HorizonHours)
        {
            Calendar = ForecastCalendar.Of(site),
            Related = await PlantSeries.ReadAsync(store, asset, window, cancellationToken),
            Weather = await PlantSeries.ReadAsync(
                store, WeatherOutlook.OtherQuantities.Select(quantity => new SeriesKey(site.Id, quantity)), window, cancellationToken),
        });
    }
}
