using SektorKopplung.Core.Matching;
using SektorKopplung.Embedded.Hosting;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.Recommending;
using SektorKopplung.Pipeline.State;
using SektorKopplung.Pipeline.Watching;

namespace SektorKopplung.Embedded.Replay;

/// <summary>What a replay sent, and what the monitor made of it.</summary>
/// <param name="Published">Readings acknowledged.</param>
/// <param name="Refused">Readings the broker refused.</param>
/// <param name="Seconds">How long it took [s].</param>
/// <param name="Tables">The tables.</param>
/// <param name="Monitor">What the monitor made of it; null where it runs elsewhere.</param>
internal sealed record ReplaySummary(
    long Published, long Refused, double Seconds, IReadOnlyList<ReplaySummary.Table> Tables, ReplaySummary.Outcome? Monitor)
{
    /// <summary>A table and what was left out of it, by reason.</summary>
    internal sealed record Table(string Name, long Rows, IReadOnlyDictionary<string, int> Skipped);

    /// <summary>Counted from the store.</summary>
    internal sealed record Outcome(
        long Stored, long Duplicates, long DeadLetters, bool LedgerOk, long Lost, int Alarms, int Alerts,
        IReadOnlyList<Advice> Recommendations, IReadOnlyList<Advice> Potentials);

    /// <summary>A recommendation or potential in short.</summary>
    internal sealed record Advice(string CouplingId, string State, ResultBand HeatMwh, ResultBand Co2Tonnes, ResultBand Euro, string Sentence);

    public static async Task<Outcome> CountAsync(MonitorHost host)
    {
        var totals = host.Services.GetRequiredService<IngestCounters>().Totals;
        var stage = host.Services.GetRequiredService<RecommendStage>();
        var books = host.Services.GetRequiredService<WatchBooks>();
        var verdict = await LedgerVerify.CheckAsync(host.Services.GetRequiredService<ILedgerAudit>(), CancellationToken.None);
        var book = await stage.CurrentBookAsync(CancellationToken.None);
        var potentials = await stage.CurrentPotentialsAsync(CancellationToken.None);
        return new(
            totals.Stored, totals.Duplicates, totals.DeadLetters, verdict.IsOk, verdict.Lost,
            (await books.AlarmsAsync(CancellationToken.None)).Listed().Count,
            (await books.AlertsAsync(CancellationToken.None)).Count,
            [.. book.Recommendations.Where(one => one.IsOpen).OrderByDescending(one => one.Proposal.Co2.Mid).Select(Of)],
            [.. potentials.Potentials.OrderByDescending(one => one.Co2.Mid).Select(Of)]);
    }

    /// <summary>The summary for people.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var table in Tables)
        {
            var skipped = string.Join(", ", table.Skipped.Select(one => FormattableString.Invariant($"{one.Value} x {one.Key}")));
            yield return FormattableString.Invariant($"{table.Name}: {table.Rows} rows{(skipped.Length > 0 ? $"; left out {skipped}" : "")}");
        }

        yield return FormattableString.Invariant($"{Published} readings published in {Seconds:0.0} s, {Refused} refused.");
        if (Monitor is { } monitor)
        {
            yield return FormattableString.Invariant(
                $"{monitor.Stored} stored, {monitor.Duplicates} duplicates, {monitor.DeadLetters} dead letters, {monitor.Lost} lost, ")
                + FormattableString.Invariant($"{monitor.Alarms} alarms, {monitor.Alerts} alerts.");
            foreach (var one in monitor.Recommendations)
            {
                yield return $"recommendation ({one.State}): {one.Sentence}";
            }

            foreach (var one in monitor.Potentials)
            {
                yield return $"potential ({one.State}): {one.Sentence}";
            }
        }
    }

    private static Advice Of(Recommendation one)
        => new(one.Proposal.CouplingId, StateJson.WordOf(one.State), one.Proposal.Heat, one.Proposal.Co2, one.Proposal.Euro, one.Proposal.Sentence.En);

    private static Advice Of(Potential one)
        => new(one.CouplingId, StateJson.WordOf(one.Verdict), one.AnnualHeat, one.Co2, one.Euro, one.Sentence.En);
}
