using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Pipeline.Training;

/// <summary>What is known of a network's load.</summary>
/// <param name="site">The id of the site.</param>
/// <param name="served">How much history the linear model learns from when it serves.</param>
/// <param name="request">Everything measured.</param>
internal sealed class DemandCase(string site, TimeSpan served, ForecastRequest request) : ILearningCase
{
    private const int RefitDays = 7;

    /// <inheritdoc/>
    public HourlySeries Measured => request.History;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, HourlySeries> Inputs { get; } = new Dictionary<string, HourlySeries>(request.Weather)
    {
        ["outdoor_temperature"] = request.Outdoor,
        [request.Series.Quantity] = request.History,
    };

    /// <inheritdoc/>
    public TrainedModel Train(DateTimeOffset until, ITreeTrainer trainer, int seed)
    {
        var model = ResidualTraining.Train([RollingBacktest.Before(request, until, request.HorizonHours)], trainer, seed);
        return new(model.File with { Provenance = model.File.Provenance with { Site = site } }, model.NativeModel);
    }

    /// <inheritdoc/>
    /// <remarks>The linear part is learned anew every week; the trees are those of the model.</remarks>
    public IReadOnlyDictionary<DateTimeOffset, double> Expect(LoadedModel? model, IReadOnlyList<DateOnly> days)
    {
        var residual = model is null ? null : ResidualModel.Of(model.File, model.Scorer);
        return days.Chunk(RefitDays).SelectMany(week =>
        {
            var start = LocalCalendar.StartOf(week[0]);
            var known = Since(start - served);
            return RollingBacktest.Expect(
                DemandForecaster.Train(RollingBacktest.Before(known, start, request.HorizonHours), residual), known, week);
        }).ToDictionary(point => point.Hour, point => point.P50);
    }

    private ForecastRequest Since(DateTimeOffset start)
    {
        var skipped = (int)Math.Clamp((start - request.History.Start).TotalHours, 0, request.History.Count);
        return request with { History = new(request.History.HourAt(skipped), [.. request.History.Values.Skip(skipped)]) };
    }
}
