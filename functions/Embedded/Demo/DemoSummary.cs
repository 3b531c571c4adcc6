using System.Diagnostics;
using SektorKopplung.Embedded.Hosting;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.Recommending;
using SektorKopplung.Pipeline.Watching;

namespace SektorKopplung.Embedded.Demo;

/// <summary>What a demo did, counted from the store when it ends.</summary>
/// <param name="Scenario">The week that was played.</param>
/// <param name="Published">Readings the simulator sent; null where it could not say.</param>
/// <param name="Stored">Readings stored since the start.</param>
/// <param name="Duplicates">Readings that were there already.</param>
/// <param name="DeadLetters">Messages that were not understood.</param>
/// <param name="Recommendations">Recommendations made.</param>
/// <param name="Alarms">Alarms raised.</param>
/// <param name="Incidents">Incidents opened.</param>
/// <param name="Alerts">CAP drafts written.</param>
/// <param name="FirstLivePointSeconds">From the program's first line to the first live reading stored [s].</param>
/// <param name="PeakRssMb">Largest resident memory of the monitor [MiB].</param>
/// <param name="Ledger">The ledger held against the store.</param>
internal sealed record DemoSummary(
    string Scenario, long? Published, long Stored, long Duplicates, long DeadLetters, int Recommendations, int Alarms,
    int Incidents, int Alerts, double? FirstLivePointSeconds, long PeakRssMb, DemoSummary.LedgerCheck Ledger)
{
    /// <summary>Whether the ledger agrees with the store, and how many running numbers never came.</summary>
    internal sealed record LedgerCheck(bool Ok, long Lost);

    public static async Task<DemoSummary> CountAsync(
        MonitorHost host, string scenario, long? published, double? firstLivePoint)
    {
        var totals = host.Services.GetRequiredService<IngestCounters>().Totals;
        var books = host.Services.GetRequiredService<WatchBooks>();
        var book = await host.Services.GetRequiredService<RecommendStage>().CurrentBookAsync(CancellationToken.None);
        var alarms = await books.AlarmsAsync(CancellationToken.None);
        var verdict = await LedgerVerify.CheckAsync(host.Services.GetRequiredService<ILedgerAudit>(), CancellationToken.None);
        using var own = Process.GetCurrentProcess();
        return new(
            scenario, published, totals.Stored, totals.Duplicates, totals.DeadLetters, book.Recommendations.Count,
            alarms.Alarms.Values.Count(alarm => alarm.RaisedAt is not null),
            (await books.IncidentsAsync(CancellationToken.None)).Incidents.Count,
            (await books.AlertsAsync(CancellationToken.None)).Count,
            firstLivePoint is { } seconds ? Math.Round(seconds, 2) : null,
            own.PeakWorkingSet64 / (1024 * 1024),
            new(verdict.IsOk, verdict.Lost));
    }

    public override string ToString()
        => FormattableString.Invariant(
            $"{Scenario}: {(object?)Published ?? "?"} readings published, {Stored} stored, {Duplicates} duplicates, ")
            + FormattableString.Invariant(
                $"{DeadLetters} dead letters, {Ledger.Lost} lost; {Recommendations} recommendations, {Alarms} alarms, ")
            + FormattableString.Invariant(
                $"{Incidents} incidents, {Alerts} alerts; first live reading after {FirstLivePointSeconds:0.0} s, ")
            + FormattableString.Invariant($"at most {PeakRssMb} MB.");
}
