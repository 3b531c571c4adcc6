using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.CommandLine;

public sealed class DataDirectoryTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("serve", "")]
    [InlineData("serve", "deeper")]
    [InlineData("demo", "")]
    [InlineData("demo", "deeper")]
    public async Task A_file_in_its_place_is_told(string command, string below)
    {
        var file = Path.Combine(_directory.Path, "file");
        await File.WriteAllTextAsync(file, "kept");
        var path = Path.Combine(file, below).TrimEnd(Path.DirectorySeparatorChar);

        var result = command == "serve"
            ? await ProgramRun.JsonAsync(RunningMonitor.Arguments(path))
            : await ProgramRun.JsonAsync("demo", "--data", path, "--for", "1s", "--http", "http://127.0.0.1:0", "--mqtt", "0");

        result.AssertRefused(3, $"data directory {path} cannot be made");
        Assert.Equal("kept", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_second_monitor_is_kept_out()
    {
        await using var first = await RunningMonitor.StartAsync(_directory.Path);

        (await ProgramRun.JsonAsync(RunningMonitor.Arguments(_directory.Path)))
            .AssertRefused(3, _directory.Path, "in use by another process");
        (await ProgramRun.JsonAsync("ledger", "verify", "--data", _directory.Path))
            .AssertRefused(3, _directory.Path, "in use by another process");
        Assert.Equal("ok", await first.Http.Client.GetStringAsync("healthz"));
    }

    [LinuxFact]
    public async Task A_demo_does_not_touch_a_real_site()
    {
        await using (var monitor = await RunningMonitor.StartAsync(_directory.Path))
        {
            (await monitor.Program.TerminateAsync()).AssertExit(0);
        }

        (await ProgramRun.JsonAsync("demo", "--data", _directory.Path, "--for", "1s", "--http", "http://127.0.0.1:0", "--mqtt", "0"))
            .AssertRefused(3, _directory.Path, "real site");
        (await ProgramRun.JsonAsync("ledger", "verify", "--data", _directory.Path)).AssertExit(0);
    }

    [Fact]
    public async Task Serve_does_not_open_a_demo()
    {
        (await ProgramRun.JsonAsync("demo", "--data", _directory.Path, "--for", "1s", "--http", "http://127.0.0.1:0", "--mqtt", "0"))
            .AssertExit(0);

        (await ProgramRun.JsonAsync(RunningMonitor.Arguments(_directory.Path)))
            .AssertRefused(3, _directory.Path, "demonstration");
    }

    [Fact]
    public async Task Where_there_was_no_demo_none_is_resumed()
        => (await ProgramRun.JsonAsync("demo", "--resume", "--data", _directory.Path))
            .AssertRefused(2, "no demo to resume", _directory.Path);
}
