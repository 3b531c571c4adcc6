using System.CommandLine;
using SektorKopplung.Adapters.Local;
using SektorKopplung.Embedded.Demo;
using SektorKopplung.Pipeline.Ingest;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary><c>ledger verify</c>: holds the ledger against what is stored.</summary>
internal static class LedgerCommand
{
    public static Command Create()
    {
        var data = new Option<string?>("--data")
        {
            Description = "The data directory; no monitor may be running on it.",
            HelpName = "DIR",
        };
        var demo = new Option<bool>("--demo") { Description = "It is a demo's directory." };
        var verify = new Command("verify", "Check that everything acknowledged is stored.") { data, demo };
        verify.Runs(parsed =>
        {
            var isDemo = parsed.GetValue(demo);
            var directory = parsed.GetValue(data) ?? (isDemo ? DemoDirectory.Default : "data");
            return VerifyAsync(parsed, directory, isDemo ? StoreKind.Demo : StoreKind.Site);
        });
        return new Command("ledger", "The ledger of readings.") { verify };
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, string directory, StoreKind kind)
    {
        if (!File.Exists(Path.Combine(directory, SqliteDatabase.FileName)))
        {
            throw CommandFailedException.BadInput($"{directory} is no data directory: it holds no {SqliteDatabase.FileName}.");
        }

        using var database = SqliteDatabase.Open(directory, kind);
        var verdict = await LedgerVerify.CheckAsync(new SqliteTelemetryStore(database), CancellationToken.None);
        var counts = FormattableString.Invariant(
            $"{verdict.Stored} stored ({verdict.Late} late), {verdict.Duplicate} duplicates, {verdict.Corrected} corrections, ")
            + FormattableString.Invariant($"{verdict.Rejected} rejected, {verdict.Lost} lost: {(verdict.IsOk ? "ok" : "not ok")}.");
        parsed.Answer(
            new
            {
                stored = verdict.Stored,
                late = verdict.Late,
                duplicate = verdict.Duplicate,
                corrected = verdict.Corrected,
                rejected = verdict.Rejected,
                lost = verdict.Lost,
                ok = verdict.IsOk,
                findings = verdict.Findings,
            },
            [counts, .. verdict.Findings]);
        return verdict.IsOk ? ExitCode.Ok : ExitCode.Finding;
    }
}
