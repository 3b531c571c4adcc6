using Microsoft.Data.Sqlite;
using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.CommandLine;

public sealed class LedgerVerifyTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [LinuxFact]
    public async Task A_reading_that_vanished_is_found()
    {
        await using (var monitor = await RunningMonitor.StartAsync(_directory.Path))
        {
            (await monitor.Http.PostReadingsAsync(
                """{"asset":"netz-mitte","quantity":"heat_load","t":"2026-01-10T06:00:00Z","v":1,"u":"kW"}""")).EnsureSuccessStatusCode();
            (await monitor.Program.TerminateAsync()).AssertExit(0);
        }

        var before = (await VerifyAsync()).AssertExit(0).Json;
        Execute("DELETE FROM readings");
        var after = (await VerifyAsync()).AssertExit(1).Json;

        Assert.True(before.GetProperty("ok").GetBoolean());
        Assert.False(after.GetProperty("ok").GetBoolean());
        Assert.Equal(
            "local: the ledger counts 1 readings, the store holds 0.",
            Assert.Single(after.GetProperty("findings").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_directory_without_data_is_named()
        => (await VerifyAsync()).AssertRefused(2, _directory.Path, "monitor.db");

    private Task<ProgramResult> VerifyAsync() => ProgramRun.JsonAsync("ledger", "verify", "--data", _directory.Path);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_directory.Path, "monitor.db")};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
