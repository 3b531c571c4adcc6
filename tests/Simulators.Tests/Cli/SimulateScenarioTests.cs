using System.Text;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Simulators.Cli.CommandLine;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Simulators.Tests.Cli;

public sealed class SimulateScenarioTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Task<(SimulateRun Run, List<WrittenLine> Lines)>> BadWeek = new(PlayBadWeekAsync);

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everything_it_writes_is_a_canonical_reading_the_monitor_takes_as_good()
    {
        var (_, lines) = await BadWeek.Value;

        Assert.All(lines, line =>
        {
            var message = ReadingParser.Parse(line.Topic, Encoding.UTF8.GetBytes(line.Payload), "local", Start.AddDays(8));
            Assert.Empty(message.Rejected);
            Assert.DoesNotContain(message.Readings, reading => reading.Quality != ReadingQuality.Good);
        });
    }

    [Fact]
    public async Task The_summary_counts_what_was_written()
    {
        var (run, lines) = await BadWeek.Value;
        var readings = lines.SelectMany(line => line.Readings).ToList();
        var distinct = readings.DistinctBy(reading => (reading.Topic, reading.Time)).Count();

        Assert.Equal(lines.Count, run.Count("messages"));
        Assert.Equal(readings.Count, run.Count("published"));
        Assert.Equal(readings.Count, run.Count("acknowledged"));
        Assert.Equal(readings.Count - distinct, run.Count("duplicatesSent"));
        Assert.Equal(readings.Count(reading => reading.Time < Start), run.Count("historyReadings"));
        Assert.Equal(readings.Count(reading => reading.Time >= Start), run.Count("liveReadings"));
        Assert.Equal("bad-week", run.Summary.GetProperty("scenario").GetString());
        Assert.Equal(1, run.Count("seed"));
    }

    [Fact]
    public async Task About_one_in_a_thousand_comes_twice_and_five_come_late()
    {
        var (run, _) = await BadWeek.Value;
        double published = run.Count("published");

        // 860,000 readings: the standard errors are 0.003 % and 0.008 %.
        Assert.InRange(run.Count("duplicatesSent") / published, 0.0008, 0.0012);
        Assert.InRange(run.Count("delayedSent") / published, 0.0047, 0.0053);
    }

    [Fact]
    public async Task Running_numbers_have_no_gap_and_belong_to_one_reading_each()
    {
        var (run, lines) = await BadWeek.Value;
        var byNumber = new WrittenReading?[run.Count("published") - run.Count("duplicatesSent") + 1];
        var shared = lines.SelectMany(line => line.Readings)
            .Where(reading => (byNumber[reading.Number] ??= reading) != reading);

        Assert.Empty(shared);
        Assert.Null(byNumber[0]);
        Assert.DoesNotContain(byNumber.Skip(1), reading => reading is null);
    }

    [Fact]
    public async Task Delayed_readings_arrive_all_the_same()
    {
        var (_, lines) = await BadWeek.Value;
        var times = lines.Where(line => line.Topic == "sk/v1/netz-innenstadt/heat_load")
            .SelectMany(line => line.Readings).Select(reading => reading.Time).Distinct().Order().ToList();

        var quarters = Enumerable.Range(0, 2 * 96).Select(i => Start.AddDays(-2).AddMinutes(15 * i));
        var minutes = Enumerable.Range(0, 7 * 1440).Select(i => Start.AddMinutes(i));
        Assert.Equal(quarters.Concat(minutes), times);
    }

    [Fact]
    public async Task The_same_seed_writes_the_same_file_and_another_does_not()
    {
        var one = await WriteAsync(_folder, "summer-week", 4, historyDays: 1);
        var same = await WriteAsync(_folder, "summer-week", 4, historyDays: 1);
        var other = await WriteAsync(_folder, "summer-week", 5, historyDays: 1);

        Assert.Equal(await File.ReadAllBytesAsync(one.File), await File.ReadAllBytesAsync(same.File));
        Assert.NotEqual(await File.ReadAllBytesAsync(one.File), await File.ReadAllBytesAsync(other.File));
    }

    [Fact]
    public async Task Standard_output_takes_the_messages_and_leaves_the_summary_to_standard_error()
    {
        var run = await SimulateRun.Of(
            "scenario", "calm-week", "--speed", "max", "--history-days", "0", "--to", "stdout", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Output.TrimEnd().Split('\n').Take(100), line => Assert.StartsWith("{\"topic\":\"sk/v1/", line, StringComparison.Ordinal));
        Assert.Contains("\"scenario\":\"calm-week\"", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paced_run_sends_what_the_clock_has_reached_and_ends_at_a_signal()
    {
        using var stop = new CancellationTokenSource();
        var epoch = TimeProvider.System.GetUtcNow().AddMinutes(-30);
        var file = FileOf("paced.jsonl");
        await using var output = new StringWriter();
        await using var error = new FirstLineWriter(stop.CancelAsync);
        var code = await SimulateProgram.RunAsync(
            [
                "scenario", "calm-week", "--speed", "1", "--epoch", epoch.ToString("o"), "--history-days", "0",
                "--progress", "json", "--to", $"file:{file}",
            ],
            output, error, stop.Token);
        await error.Reaction;

        var run = new SimulateRun(code, output.ToString(), "");
        var times = Lines(file).SelectMany(line => line.Readings).Select(reading => reading.Time).Distinct().ToList();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(run.Count("published"), Lines(file).Sum(line => line.Readings.Count));
        Assert.Equal(Start, times.Min());
        Assert.InRange(times.Max(), Start.AddMinutes(30), Start.AddMinutes(32));
    }

    [Fact]
    public async Task The_limit_ends_a_paced_run()
    {
        var file = FileOf("limited.jsonl");
        var run = await SimulateRun.Of(
            "scenario", "bad-week", "--speed", "600", "--for", "0.5s", "--history-days", "1", "--start", "2026-02-02T04:00:30+01:00",
            "--to", $"file:{file}", "--progress", "json");

        var start = new DateTimeOffset(2026, 2, 2, 3, 0, 0, TimeSpan.Zero);
        var live = Lines(file).SelectMany(line => line.Readings).Where(reading => reading.Time >= start).ToList();
        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(live);
        Assert.All(live, reading => Assert.True(reading.Time < start.AddMinutes(30)));
        Assert.Contains("\"historyShare\":1,", run.Error, StringComparison.Ordinal);
    }

    private string FileOf(string name) => Path.Combine(_folder.Path, name);

    private static async Task<(SimulateRun Run, List<WrittenLine> Lines)> PlayBadWeekAsync()
    {
        using var folder = new TemporaryDirectory();
        var (run, file) = await WriteAsync(folder, "bad-week", 1, historyDays: 2);
        return (run, Lines(file));
    }

    private static async Task<(SimulateRun Run, string File)> WriteAsync(
        TemporaryDirectory folder, string scenario, int seed, int historyDays)
    {
        var file = Path.Combine(folder.Path, $"{Guid.NewGuid():N}.jsonl");
        var run = await SimulateRun.Of(
            "scenario", scenario, "--seed", $"{seed}", "--speed", "max", "--history-days", $"{historyDays}", "--to", $"file:{file}");
        Assert.Equal(0, run.ExitCode);
        return (run, file);
    }

    private static List<WrittenLine> Lines(string file) => [.. File.ReadLines(file).Select(WrittenLine.Parse)];
}
