using SektorKopplung.Tests.Support;

namespace SektorKopplung.Simulators.Tests.Cli;

public class SimulateArgumentTests
{
    [Theory]
    [InlineData("scenario no-week", "no-week")]
    [InlineData("scenario", "scenario")]
    [InlineData("scenario calm-week --speed fast", "--speed 'fast'")]
    [InlineData("scenario calm-week --speed -1", "--speed '-1'")]
    [InlineData("scenario calm-week --speed NaN", "--speed 'NaN'")]
    [InlineData("scenario calm-week --seed one", "--seed 'one'")]
    [InlineData("scenario calm-week --for 60", "--for '60'")]
    [InlineData("scenario calm-week --for 0s", "--for '0s'")]
    [InlineData("scenario calm-week --start 2026-01-12", "'2026-01-12'")]
    [InlineData("scenario calm-week --start 2026-01-12T05:00:00", "'2026-01-12T05:00:00'")]
    [InlineData("scenario calm-week --epoch now", "'now'")]
    [InlineData("scenario calm-week --history-days -1", "--history-days '-1'")]
    [InlineData("scenario calm-week --history-days 401", "--history-days '401'")]
    [InlineData("scenario calm-week --to http://127.0.0.1", "--to 'http://127.0.0.1'")]
    [InlineData("scenario calm-week --to mqtt://", "--to 'mqtt://'")]
    [InlineData("scenario calm-week --to file:", "--to 'file:'")]
    [InlineData("scenario calm-week --to file:no-such-folder/x.jsonl", "no-such-folder")]
    [InlineData("scenario calm-week --progress yes", "'yes'")]
    [InlineData("scenario calm-week --colour", "--colour")]
    [InlineData("", "command")]
    public async Task Wrong_arguments_get_one_sentence_and_exit_code_2(string line, string mentioned)
    {
        var run = await SimulateRun.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(mentioned, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_broker_that_is_not_there_gives_exit_code_3()
    {
        var run = await SimulateRun.Of("scenario", "calm-week", "--to", $"mqtt://127.0.0.1:{FreePort.Find()}");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("cannot be used", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_the_scenarios()
    {
        var run = await SimulateRun.Of("scenario", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("calm-week, bad-week, summer-week", run.Output, StringComparison.Ordinal);
    }
}
