using Microsoft.Playwright;
using SektorKopplung.Browser.Tests.Support;
using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Browser.Tests;

[Collection(SharedTown.Name)]
public sealed class LoginTests(Town town) : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [BrowserFact]
    public async Task The_page_of_a_monitor_with_credentials_works_after_the_browsers_own_login()
    {
        await using var monitor = await RunningMonitor.StartAsync(await new Secrets(_directory.Path).ArgumentsAsync());
        await using var page = await town.OpenElsewhereAsync(
            monitor.Http.Client.BaseAddress!, new() { Username = Secrets.KeyName, Password = Secrets.Key });

        await Assertions.Expect(page.Locator("header", "live")).ToBeVisibleAsync();
        Assert.DoesNotContain(page.Errors, error => error.Contains("401", StringComparison.Ordinal));
    }
}
