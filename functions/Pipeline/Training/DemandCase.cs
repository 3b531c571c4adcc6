using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Pipeline.Training;

/// <summary>What is known of a network's load.</summary>
internal sealed class DemandCase(ForecastRequest request) : ILearningCase
{
    /// <inheritdoc/>
    public HourlySeries Measured => request.History;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, HourlySeries> Inputs { get; } = new Dictionary<string, HourlySeries>(request.Weather)
    {
        ["outdoor_temperature"] = request.Outdoor,
        [request.Series.Quantity] = request.History,
    };

    /// <inheritdoc/>
    public ModelFile Train(DateTimeOffset until, ITreeTrainer trainer, int seed) => throw new ArgumentException("not yet");

    /// <inheritdoc/>
    public IReadOnlyDictionary<DateTimeOffset, double> Expect(ModelFile? model, IReadOnlyList<DateOnly> days)
        => RollingBacktest.Expect(DemandMethod.ForecasterOf(model), request, days).ToDictionary(point => point.Hour, point => point.P50);
}
