using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;
using static SektorKopplung.Embedded.Tests.Backtest.RecordedTable;

namespace SektorKopplung.Embedded.Tests.Backtest;

public sealed class SklearnPeerTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [SklearnFact]
    public async Task Boosted_trees_of_scikit_learn_forecast_the_same_hours()
    {
        var start = new DateTimeOffset(2024, 9, 20, 22, 0, 0, TimeSpan.Zero);
        var file = Write(_directory.Path, Town(start, 60).Select(row => $"{Iso(row.Time)},{Plain(row.Load)},{Plain(row.Celsius)}").Prepend("t,v,c"));

        var json = (await ProgramRun.JsonAsync(
            "backtest", "forecast", "--file", file, "--time", "t", "--target", "v", "--temperature", "c", "--model", "ridge", "--retrain", "none")).AssertExit(0).Json;

        var peer = json.GetProperty("peers").GetProperty("sklearn-hist-gradient-boosting");
        var yesterday = json.GetProperty("baselines").GetProperty("same-hour-yesterday");
        Assert.Equal(json.GetProperty("rows").GetProperty("scored").GetInt32(), peer.GetProperty("hours").GetInt32());
        Assert.True(peer.GetProperty("mae").GetDouble() < yesterday.GetProperty("mae").GetDouble());
    }
}
