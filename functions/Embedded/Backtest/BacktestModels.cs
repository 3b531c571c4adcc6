#if WITH_MLNET
using SektorKopplung.Adapters.MlNet;
using SektorKopplung.Core.Forecasting;
#endif
using SektorKopplung.Core.Forecasting.Backtesting;
using SektorKopplung.Embedded.CommandLine;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>The forecasters that a backtest can learn.</summary>
internal static class BacktestModels
{
    private const string Auto = "auto";

    // What 'auto' chooses among, and what can be named; a further forecaster is one more entry.
    private static readonly BacktestModel[] Candidates =
    [
#if WITH_MLNET
        new("trees", WithTrees),
#endif
        BacktestModel.Ridge,
        BacktestModel.Schedule,
    ];

    /// <summary>What --model accepts.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Candidates.Select(model => model.Name), Auto];

    /// <summary>The model of a name, and why it is the one.</summary>
    public static (BacktestModel Model, string Why) Get(string? name, BacktestPlan plan)
    {
        if (name is null)
        {
            return (Candidates[0], $"what this build forecasts demand with{NoTrees}");
        }

        if (name == Auto)
        {
            return (ModelChoice.Of(Candidates, plan),
                $"of {string.Join(", ", Candidates.Select(model => model.Name))} whichever did better on the last four weeks of the training data{NoTrees}");
        }

        var model = Array.Find(Candidates, one => one.Name == name)
            ?? throw CommandFailedException.BadInput($"--model: there is no '{name}'; there are {string.Join(", ", Names)}{NoTrees}.");
        return (model, "as asked for");
    }

#if WITH_MLNET
    private const int Seed = 1;

    private static string NoTrees => "";

    // Ridge alone where the history is too short for trees.
    private static IForecaster WithTrees(ForecastRequest request)
    {
        try
        {
            return DemandForecaster.Train(request, ResidualTraining.Train([request], new FastTreeTrainer(), Seed));
        }
        catch (ArgumentException)
        {
            return RidgeForecaster.Train(request);
        }
    }
#else
    private static string NoTrees => "; boosted trees need a build with ML.NET";
#endif
}
