using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Recommending;
using SektorKopplung.Pipeline.Watching;

namespace SektorKopplung.Pipeline.Monitoring;

/// <summary>
/// What the monitor does again and again: forecast, recommend, screen potentials, watch. What is due follows from the
/// stored results, so a host may call it as often as it likes, from a timer of its own, and after any stop.
/// </summary>
/// <remarks>Calls must not overlap.</remarks>
public sealed class MonitorCycle(
    ForecastStage forecasts, RecommendStage recommendations, WatchStage watch, IngestCounters counters,
    MonitorCycle.Rhythm rhythm)
{
    private (long Stored, long At)? _unsettledRun;

    /// <summary>The clock and how often what is done.</summary>
    /// <param name="Clock">The monitor's clock.</param>
    /// <param name="Options">How often.</param>
    public sealed record Rhythm(MonitorClock Clock, ScheduleOptions Options);

    /// <summary>Does everything once, due or not.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = rhythm.Clock.Now;
        var set = await forecasts.RunAsync(now, cancellationToken);
        await recommendations.RecommendAsync(set, now, cancellationToken);
        await recommendations.ScreenAsync(set, now, cancellationToken);
        await watch.RunAsync(set, now, cancellationToken);
    }

    /// <summary>Does what is due; the watch always is.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        var now = rhythm.Clock.Now;
        var options = rhythm.Options;
        var set = await forecasts.CurrentAsync(cancellationToken);
        var isAnew = IsOver(set.IssuedAt, now, options.ForecastEvery) || IsWorthAnotherRun(set);
        set = isAnew ? await ForecastAsync(now, cancellationToken) : set;
        var plans = await recommendations.CurrentPlansAsync(cancellationToken);
        if (isAnew || IsOver(plans.IssuedAt, now, options.RecommendEvery))
        {
            await recommendations.RecommendAsync(set, now, cancellationToken);
        }

        var potentials = await recommendations.CurrentPotentialsAsync(cancellationToken);
        if (IsOver(potentials.IssuedAt, now, options.ScreenEvery) || (isAnew && !potentials.IsSettled))
        {
            await recommendations.ScreenAsync(set, now, cancellationToken);
        }

        await watch.RunAsync(set, now, cancellationToken);
    }

    private Task<ForecastSet> ForecastAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        _unsettledRun = (counters.Totals.Stored, TimeProvider.System.GetTimestamp());
        return forecasts.RunAsync(now, cancellationToken);
    }

    // While history is still coming in, a forecast that lacks it is soon made again.
    private bool IsWorthAnotherRun(ForecastSet set)
        => !set.IsSettled && counters.Totals.Stored > (_unsettledRun?.Stored ?? 0) * 1.05
            && (_unsettledRun is not { } run
                || TimeProvider.System.GetElapsedTime(run.At) >= rhythm.Options.RetryUnsettledAfter);

    // Work is due at the full hour or quarter, not that long after the last time.
    private static bool IsOver(DateTimeOffset last, DateTimeOffset now, TimeSpan every)
        => now.UtcTicks / every.Ticks != last.UtcTicks / every.Ticks;
}
