using System.Diagnostics;
using System.Globalization;
using SektorKopplung.Core.Forecasting.Backtesting;
using SektorKopplung.Embedded.CommandLine;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>Reads a table, forecasts its last part stretch by stretch, and compares.</summary>
internal static class BacktestRun
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(75);

    /// <summary>Does what was asked.</summary>
    /// <exception cref="CommandFailedException">The table cannot be used; the message says why.</exception>
    public static BacktestOutcome Run(BacktestInput input)
    {
        var began = Stopwatch.GetTimestamp();
        var file = TableReader.Read(input.Table);
        RequireHourly(file, input.Table);
        var data = DataPreparation.Prepare(file.Table, input.Reading)
            ?? throw CommandFailedException.BadInput(
                $"The table {input.Table.Path} has no number in column '{input.Table.Columns[0]}' of {file.Rows} rows.");
        var plan = input.Plan with { TestStart = TestStart.Of(data, input.TrainUntil, input.Plan) };
        var (model, why) = BacktestModels.Get(input.Model, plan, data.Outdoor is not null);
        var folds = Folds(data, plan, model);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var memory = PeakMemoryMegabytes();
        var peerBegan = Stopwatch.GetTimestamp();
        var (peer, peerNote) = input.WantsPeer ? SklearnPeer.Forecast(data, plan, folds) : (null, "not asked for");
        return new()
        {
            Input = input,
            Plan = plan,
            File = file,
            Data = data,
            Why = why,
            Folds = folds,
            Peer = peer,
            PeerNote = peerNote,
            Seconds = seconds,
            PeerSeconds = peer is null ? 0 : Stopwatch.GetElapsedTime(peerBegan).TotalSeconds,
            PeakMemoryMegabytes = memory,
        };
    }

    private static List<FoldResult> Folds(BacktestData data, BacktestPlan plan, BacktestModel model)
    {
        var folds = new List<FoldResult>();
        foreach (var result in WalkForward.Run(data, plan, model))
        {
            folds.Add(result);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{plan.Calendar.ToLocal(result.Fold.Start):yyyy-MM-dd}: {result.Model} learned from {Counted.Of(result.TrainingHours, "hour")}, {Counted.Of(result.Rows.Count, "hour")} compared."));
        }

        return folds.Exists(fold => fold.Rows.Count > 0)
            ? folds
            : throw CommandFailedException.BadInput("No tested hour could be forecast and compared: too little was measured before it.");
    }

    private static void RequireHourly(TableFile file, TableRequest request)
    {
        List<long> steps = [.. file.Table.Rows.Select(row => row.Time.UtcTicks).Distinct().Order()];
        steps = [.. steps.Zip(steps.Skip(1), (earlier, later) => later - earlier).Order()];
        if (steps.Count > 0 && TimeSpan.FromTicks(steps[steps.Count / 2]) is var step && step > LongestStep)
        {
            throw CommandFailedException.BadInput(string.Create(CultureInfo.InvariantCulture,
                $"The rows of {request.Path} are {step.TotalHours:0.#} hours apart; hourly or finer values are needed."));
        }
    }

    private static double PeakMemoryMegabytes()
    {
        using var own = Process.GetCurrentProcess();
        return own.PeakWorkingSet64 / 1e6;
    }
}
