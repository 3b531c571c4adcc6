using SektorKopplung.Core.Learning;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.Training;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Training;

/// <summary>The smallest models there are: a model expects one level always, without one yesterday repeats itself.</summary>
internal sealed class LevelMethod(ITelemetryStore store) : IModelMethod
{
    public ModelKind Kind => ModelKind.DemandResidual;

    public string Unit => "kW";

    public IReadOnlyList<string> Assets => ["netz"];

    public IEnumerable<SeriesKey> Series => [new SeriesKey("netz", "heat_load")];

    public int FewestHours => 28 * 24;

    public string? Refuse(ModelFile model)
        => model.Trees.Features.SequenceEqual(["one"]) ? null : "The model looks at other features.";

    public async Task<ILearningCase?> OpenAsync(string asset, DateTimeOffset now, CancellationToken cancellationToken)
        => new LevelCase(await store.HourlyMeansAsync(
            new SeriesKey(asset, "heat_load"), TimeWindow.EndingAt(now, TimeSpan.FromDays(400)), cancellationToken));

    private sealed record LevelCase(HourlySeries Measured) : ILearningCase
    {
        public IReadOnlyDictionary<string, HourlySeries> Inputs => new Dictionary<string, HourlySeries> { ["heat_load"] = Measured };

        public TrainedModel Train(DateTimeOffset until, ITreeTrainer trainer, int seed)
        {
            float[] targets = [.. Enumerable.Range(0, Measured.Count).Where(hour => Measured.HourAt(hour) < until)
                .Select(hour => Measured.Values[hour]).OfType<double>().Select(value => (float)value)];
            var trained = trainer.Train(new(["one"], [.. targets.Select(_ => 1f)], targets), new() { Seed = seed });
            return new(LevelModel.Of(trained.Ensemble.Sum([1]), until, "stadt", seed), trained.NativeModel);
        }

        public IReadOnlyDictionary<DateTimeOffset, double> Expect(LoadedModel? model, IReadOnlyList<DateOnly> days)
            => days.SelectMany(day => Enumerable.Range(0, LocalCalendar.HoursIn(day)).Select(hour => LocalCalendar.StartOf(day).AddHours(hour)))
                .Select(hour => (Hour: hour, Value: model?.Scorer.ScoreAll([1])[0] ?? Measured.At(hour.AddDays(-1))))
                .Where(one => one.Value is not null).ToDictionary(one => one.Hour, one => one.Value!.Value);
    }
}
