using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Tests.Support;

/// <summary>
/// A store that fails as often as it is told, in half of the cases after it has written: what a caller sees when an
/// answer gets lost. Commits wait for <see cref="Gate"/>.
/// </summary>
public sealed class ChaosTelemetryStore(InMemoryTelemetryStore inner, int seed, double failures) : ITelemetryStore
{
    private readonly Random _random = new(seed);

    /// <summary>Commits wait until this is done.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>How many commits were told to have failed.</summary>
    public int Failures { get; private set; }

    public async Task<CommitOutcome> CommitAsync(IngestCommit commit, CancellationToken cancellationToken)
    {
        await Gate;
        var fails = _random.NextDouble() < failures;
        var writes = !fails || _random.NextDouble() < 0.5;
        var outcome = writes ? await inner.CommitAsync(commit, cancellationToken) : default;
        Failures += fails ? 1 : 0;
        return fails ? throw new StoreUnavailableException("The store fails on purpose.") : outcome;
    }

    public Task<IReadOnlyList<Reading>> ReadAsync(
        SeriesKey series, TimeWindow window, int limit, CancellationToken cancellationToken)
        => inner.ReadAsync(series, window, limit, cancellationToken);

    public Task<HourlySeries> HourlyMeansAsync(SeriesKey series, TimeWindow window, CancellationToken cancellationToken)
        => inner.HourlyMeansAsync(series, window, cancellationToken);

    public Task<IReadOnlyList<SeriesPoint>> MeansAsync(
        SeriesKey series, TimeWindow window, TimeSpan interval, CancellationToken cancellationToken)
        => inner.MeansAsync(series, window, interval, cancellationToken);

    public Task<IReadOnlyList<SignalState>> LoadSignalsAsync(CancellationToken cancellationToken)
        => inner.LoadSignalsAsync(cancellationToken);

    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit, CancellationToken cancellationToken)
        => inner.DeadLettersAsync(limit, cancellationToken);

    public Task<IReadOnlyList<LedgerRow>> LedgerAsync(TimeWindow window, CancellationToken cancellationToken)
        => inner.LedgerAsync(window, cancellationToken);
}
