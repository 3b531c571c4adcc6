using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Browser.Tests.Support;

/// <summary>The small site on day zero: potentials by public registers, one entry linked to its data centre, no reading yet.</summary>
public sealed class RegisterTown : IAsyncLifetime, IDisposable
{
    private const string Examples = "docs/examples/registers/";

    private readonly TemporaryDirectory _directory = new();
    private RunningMonitor? _monitor;

    /// <summary>Where the page is.</summary>
    internal Uri Address => _monitor!.Http.Client.BaseAddress!;

    internal MonitorCaller Http => _monitor!.Http;

    public async Task InitializeAsync()
    {
        if (BrowserNeeds.Missing is not null)
        {
            return;
        }

        // Both example registers have rows that are refused on purpose, hence 1.
        (await RunAsync(
            "import", Example("waste-heat.csv"), "--annual-heat", "netz-mitte=30000", "--register-date", "2025-11-03",
            "--licence", "CC BY-NC 4.0")).AssertExit(1);
        (await RunAsync("import", Example("data-centres.csv"), "--postcodes", Example("postcodes.csv"))).AssertExit(1);
        (await RunAsync("link", "--entry", "rzreg-d4504c937de2", "--source", "rz-nord")).AssertExit(0);
        _monitor = await RunningMonitor.StartAsync(_directory.Path);
    }

    public async Task DisposeAsync() => await (_monitor?.DisposeAsync() ?? ValueTask.CompletedTask);

    public void Dispose() => _directory.Dispose();

    private static string Example(string name) => RepositoryRoot.PathOf(Examples + name);

    private Task<ProgramResult> RunAsync(params string[] arguments)
        => ProgramRun.JsonAsync(["potentials", .. arguments, "--site", Repository.SmallSite, "--data", _directory.Path]);
}
