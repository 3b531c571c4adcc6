using SektorKopplung.Adapters.Local;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Tests.Support;
using static SektorKopplung.Tests.Support.TestReadings;

namespace SektorKopplung.Adapters.Tests;

public sealed class SqliteTelemetryStoreTests : TelemetryStoreContract, IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private SqliteDatabase _database;
    private SqliteTelemetryStore _store;

    public SqliteTelemetryStoreTests() => (_database, _store) = Open(new());

    protected override ITelemetryStore Store => _store;

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        await _store.CommitAsync(Commit(At(0) with { Sequence = 1 }), default);

        _database.Dispose();
        (_database, _store) = Open(new());

        var outcome = await _store.CommitAsync(Commit(At(0) with { Sequence = 1 }, At(-1)), default);
        Assert.Equal(new CommitOutcome(1, 1, 0, 1, 0), outcome);
    }

    [Fact]
    public async Task A_session_is_stored_with_its_packets_until_it_expires_or_is_removed()
    {
        await ChangeAsync(ClientSessionChangeKind.Opened, 0, Start.AddHours(1));
        await ChangeAsync(ClientSessionChangeKind.PacketReceived, 7);
        await ChangeAsync(ClientSessionChangeKind.PacketReceived, 8);
        await ChangeAsync(ClientSessionChangeKind.PacketReleased, 7);

        var found = await _store.FindAsync("client", Start, default);
        Assert.Equal(Start.AddHours(1), found!.ExpiresAt);
        Assert.Equal([8], found.ReceivedPacketIds);
        Assert.Null(await _store.FindAsync("client", Start.AddHours(1), default));

        await ChangeAsync(ClientSessionChangeKind.Removed, 0);
        await ChangeAsync(ClientSessionChangeKind.Opened, 0);
        Assert.Empty((await _store.FindAsync("client", Start.AddYears(9), default))!.ReceivedPacketIds);
    }

    [Fact]
    public async Task A_full_disk_leaves_nothing_half_written_and_the_repeat_works_when_there_is_room()
    {
        _database.Dispose();
        (_database, _store) = Open(new() { MaximumPages = 64 });
        await _store.CommitAsync(Commit(At(0)), default);
        var many = Commit([.. Enumerable.Range(1, 20_000).Select(i => At(i))]) with { Name = "many" };

        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.CommitAsync(many, default));

        Assert.Contains("full", error.Message, StringComparison.Ordinal);
        Assert.Equal([At(0)], await ReadAsync());
        Assert.Equal(1, Assert.Single(await _store.LedgerAsync(Week, default)).Stored);

        _database.Dispose();
        (_database, _store) = Open(new());
        Assert.Equal(20_000, (await _store.CommitAsync(many, default)).Stored);
    }

    [Fact]
    public async Task After_a_full_disk_small_commits_still_work()
    {
        _database.Dispose();
        (_database, _store) = Open(new() { MaximumPages = 64 });
        var other = new SeriesKey("netz-neu", "flow");
        var many = Commit([.. Enumerable.Range(0, 20_000).Select(i => At(i) with { Series = other, Source = "new" })]);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.CommitAsync(many, default));

        var outcome = await _store.CommitAsync(Commit(At(0) with { Series = other, Source = "new" }), default);

        Assert.Equal(1, outcome.Stored);
        Assert.Single(await _store.ReadAsync(other, Week, 10, default));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(9, 6)]
    public async Task The_ledger_agrees_with_the_store_and_gaps_of_running_numbers_are_lost(long third, long lost)
    {
        await _store.CommitAsync(Commit(At(2) with { Sequence = third }, At(0) with { Sequence = 1 }, At(0, 81)), default);
        await _store.CommitAsync(Commit(At(1) with { Sequence = 2 }, At(1) with { Sequence = 2 }), default);

        var (ledger, tallies) = await _store.AuditAsync(default);
        var verdict = LedgerVerify.Check(ledger, tallies);

        Assert.Empty(verdict.Findings);
        Assert.Equal((3, 2, 1, 1, 0, lost), (verdict.Stored, verdict.Late, verdict.Duplicate, verdict.Corrected,
            verdict.Rejected, verdict.Lost));
        Assert.Equal(lost == 0, verdict.IsOk);
        Assert.NotEmpty(LedgerVerify.Check(ledger, [.. tallies.Select(tally => tally with { Readings = 2 })]).Findings);
    }

    private static TimeWindow Week => TimeWindow.StartingAt(Start.AddDays(-1), TimeSpan.FromDays(7));

    public void Dispose()
    {
        _database.Dispose();
        _directory.Dispose();
    }

    private Task<IReadOnlyList<Reading>> ReadAsync() => _store.ReadAsync(Supply, Week, 10, default);

    private Task<CommitOutcome> ChangeAsync(ClientSessionChangeKind kind, int packet, DateTimeOffset? expires = null)
        => _store.CommitAsync(new([], [], [new("client", kind, packet, expires)]), default);

    private (SqliteDatabase, SqliteTelemetryStore) Open(SqliteOptions options)
    {
        var database = SqliteDatabase.Open(_directory.Path, StoreKind.Site, options);
        return (database, new(database));
    }
}
