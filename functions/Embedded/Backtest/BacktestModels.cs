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

    // The first is what demand is forecast with; a further forecaster is one more entry.
    private static readonly BacktestModel[] Demand =
    [
#if WITH_MLNET
        new("trees", WithTrees),
#endif
        BacktestModel.Ridge,
    ];

    private static readonly BacktestModel[] Named = [.. Demand, BacktestModel.Source];

    /// <summary>What --model accepts.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Named.Select(model => model.Name), Auto];

    /// <summary>The model of a name, and why it is the one.</summary>
    /// <param name="name">What was asked for; null: demand's where there is a temperature, else the better of ridge and source.</param>
    /// <param name="plan">Under which lead times models are compared.</param>
    /// <param name="hasTemperature">Whether an outdoor temperature is given.</param>
    public static (BacktestModel Model, string Why) Get(string? name, BacktestPlan plan, bool hasTemperature) => name switch
    {
        null when hasTemperature => (Demand[0], $"what this build forecasts demand with{NoTrees}"),
        null => Choice([BacktestModel.Source, BacktestModel.Ridge], plan, "no temperature given; "),
        Auto => Choice(Named, plan, ""),
        _ => (Array.Find(Named, model => model.Name == name)
            ?? throw CommandFailedException.BadInput($"--model: there is no '{name}'; there are {string.Join(", ", Names)}{NoTrees}."), "as asked for"),
    };

    private static (BacktestModel Model, string Why) Choice(IReadOnlyList<BacktestModel> candidates, BacktestPlan plan, string reason)
        => (ModelChoice.Of(candidates, plan),
            $"{reason}of {string.Join(", ", candidates.Select(model => model.Name))} the first unless another was clearly better on the last four weeks of the training data{NoTrees}");

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
