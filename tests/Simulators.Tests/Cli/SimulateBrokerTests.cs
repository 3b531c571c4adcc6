using SektorKopplung.Simulators.Cli.CommandLine;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Simulators.Tests.Cli;

public sealed class SimulateBrokerTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [MosquittoFact]
    public async Task A_broker_acknowledges_history_and_live_readings()
    {
        await using var broker = await Mosquitto.StartAsync(_folder.Path);
        var run = await SimulateRun.Of(Arguments(broker, historyDays: 10));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(run.Count("published"), run.Count("acknowledged"));
        Assert.True(run.Count("historyReadings") > 100_000);
    }

    [MosquittoFact]
    public async Task A_broker_that_dies_and_returns_gets_everything()
    {
        await using var broker = await Mosquitto.StartAsync(_folder.Path);
        await using var output = new StringWriter();
        await using var error = new FirstLineWriter(broker.RestartAsync);
        var code = await SimulateProgram.RunAsync(
            [.. Arguments(broker, historyDays: 100), "--progress", "json"], output, error, CancellationToken.None);
        await error.Reaction;

        var run = new SimulateRun(code, output.ToString(), "");
        Assert.Equal(0, code);
        Assert.Equal(run.Count("published"), run.Count("acknowledged"));
    }

    [MosquittoFact]
    public async Task A_broker_that_dies_for_good_is_reported_with_what_was_acknowledged()
    {
        await using var broker = await Mosquitto.StartAsync(_folder.Path);
        using var stop = new CancellationTokenSource();
        await using var output = new StringWriter();
        await using var error = new FirstLineWriter(async () =>
        {
            await broker.DisposeAsync();
            await stop.CancelAsync();
        });
        var code = await SimulateProgram.RunAsync(
            [.. Arguments(broker, historyDays: 100), "--progress", "json"], output, error, stop.Token);

        var run = new SimulateRun(code, output.ToString(), "");
        Assert.Equal(3, code);
        Assert.True(run.Count("acknowledged") < run.Count("published"));
    }

    private static string[] Arguments(Mosquitto broker, int historyDays) =>
    [
        "scenario", "bad-week", "--speed", "max", "--history-days", $"{historyDays}", "--json", "--to", $"mqtt://127.0.0.1:{broker.Port}",
    ];
}
