using SektorKopplung.Adapters.MlNet;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Tests.Forecasting;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Benchmarks;

/// <summary>Training, forecasting and explaining heat loads, with ML.NET beside it where it does the same work.</summary>
internal static class DemandBenchmarks
{
    private const int Networks = 1000;
    private const int Threads = 2;
    private const int TableRows = 20_000;

    /// <summary>Measures everything, one after the other.</summary>
    /// <param name="series">The history of one network, with further series of its plant.</param>
    public static IEnumerable<Measurement> All(ForecastRequest series)
    {
        foreach (var measurement in Training(series))
        {
            yield return measurement;
        }

        var tables = new TablesTrainer(new FastTreeTrainer(), trees: 150);
        var residual = ResidualTraining.Train([series], tables, seed: 1);
        foreach (var measurement in Forecasting(series, residual).Concat(Scoring(tables.Tables.Last())))
        {
            yield return measurement;
        }
    }

    private static IEnumerable<Measurement> Training(ForecastRequest series)
    {
        yield return Measurement.Of("train the linear model", null, (5, 1), () => RidgeForecaster.Train(series));
        yield return Measurement.Of("train linear model and trees, FastTree", 20_000, (3, 1), () => Train(series, new FastTreeTrainer()));
        yield return Measurement.Of("train linear model and trees, LightGBM", 20_000, (3, 1), () => Train(series, new LightGbmTrainer()));
    }

    private static void Train(ForecastRequest series, ITreeTrainer trainer)
        => DemandForecaster.Train(series, ResidualTraining.Train([series], trainer, seed: 1));

    private static IEnumerable<Measurement> Forecasting(ForecastRequest series, ResidualModel residual)
    {
        var linear = DemandForecaster.Train(series, null);
        var both = DemandForecaster.Train(series, residual);
        yield return Measurement.Of("forecast 48 h, linear model", 2, (9, 50), () => Repeat(50, () => linear.Predict(series)));
        yield return Measurement.Of("forecast 48 h, with trees", 2, (9, 50), () => Repeat(50, () => both.Predict(series)));
        yield return Measurement.Of("forecast 48 h of 1,000 networks, with trees", 10_000, (3, 1), () => Parallel.For(
            0, Networks, new ParallelOptions { MaxDegreeOfParallelism = Threads }, _ => both.Predict(series)));
        var explained = new DemandForecaster(residual);
        yield return Measurement.Of("learn, judge, forecast and explain 48 h", null, (3, 1), () => explained.Predict(series));
    }

    private static IEnumerable<Measurement> Scoring(TreeTrainingSet table)
    {
        var trained = new FastTreeTrainer().Train(table, new TreeOptions { Trees = 150, Leaves = 20, LearningRate = 0.08 });
        var (ours, theirs) = (trained.Ensemble, new MlNetScorer(trained.NativeModel));
        var values = Enumerable.Range(0, TableRows).SelectMany(row => table.Row(row % table.Count).ToArray()).ToArray();
        yield return Measurement.Of("score 20,000 rows, Core", null, (5, 1), () => ours.ScoreAll(values));
        yield return Measurement.Of("score 20,000 rows, ML.NET", null, (5, 1), () => theirs.ScoreAll(values));
        yield return Measurement.Of("explain 48 rows (TreeSHAP)", null, (5, 1), () => ExplainAll(ours, values, 48));
    }

    private static void ExplainAll(TreeEnsemble trees, float[] values, int rows)
    {
        var width = trees.Features.Count;
        for (var row = 0; row < rows; row++)
        {
            trees.Explain(values.AsSpan(row * width, width));
        }
    }

    private static void Repeat(int times, Action action)
    {
        for (var i = 0; i < times; i++)
        {
            action();
        }
    }
}
