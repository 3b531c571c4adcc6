using System.Text.RegularExpressions;
using SektorKopplung.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SektorKopplung.Browser.Tests;

[Collection(SharedTown.Name)]
public sealed partial class TownScreenTests(Town town)
{
    private const string Load = ".network-card [data-series='netz-innenstadt/heat_load'] .number";

    [BrowserFact]
    public async Task The_town_shows_live_values_that_change()
    {
        await using var page = await town.OpenAsync();
        await Expect(page.Locator(Load)).ToHaveTextAsync(WithComma());
        var first = await page.Locator(Load).TextContentAsync();

        await Expect(page.Locator(Load)).Not.ToHaveTextAsync(first!, new() { Timeout = 60_000 });
        await Expect(page.Locator(Load)).ToHaveTextAsync(WithComma());
    }

    [BrowserFact]
    public async Task Events_change_a_value_in_its_place()
    {
        // A series of its own, so that the town does not change it meanwhile.
        await town.SendAsync("netz-dorf", "volume", 1000, "m3");
        await using var page = await town.OpenAsync("/network/netz-dorf");
        var value = page.Locator("tr[data-series='netz-dorf/volume'] .number");
        await Expect(value).ToHaveTextAsync("1.000");
        await Expect(page.Locator(".link-live")).ToBeVisibleAsync();
        await page.Page.RouteAsync("**/api/v1/overview", route => route.AbortAsync());
        var place = await value.ElementHandleAsync();

        await town.SendAsync("netz-dorf", "volume", 1234, "m3");

        await Expect(value).ToHaveTextAsync("1.234");
        Assert.Equal("1.234", await place.TextContentAsync());
    }

    [BrowserFact]
    public async Task The_status_is_a_sentence_and_the_demo_is_named()
    {
        await using var page = await town.OpenAsync();

        var status = (await town.GetAsync("overview")).GetProperty("status");

        await Expect(page.Locator(".status p")).Not.ToBeEmptyAsync();
        await Expect(page.Locator(".status")).ToHaveAttributeAsync("data-level", status.GetProperty("level").GetString()!);
        await Expect(page.Locator(".banner.demo")).ToHaveTextAsync("Simulierte Stadt, 60fache Geschwindigkeit.");
    }

    [BrowserFact]
    public async Task Every_network_has_a_chart_and_every_coupling_a_line()
    {
        await using var page = await town.OpenAsync();

        var overview = await town.GetAsync("overview");

        await Expect(page.Locator(".outlook .plot canvas")).ToHaveCountAsync(overview.GetProperty("networks").GetArrayLength());
        await Expect(page.Locator(".map .line")).ToHaveCountAsync(overview.GetProperty("couplings").GetArrayLength());
        await Expect(page.Locator("[data-verdict='refused'] .conflicts li").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_language_changes_words_and_the_decimal_sign()
    {
        await using var page = await town.OpenAsync();
        await Expect(page.Locator("#decisions-title")).ToHaveTextAsync("Entscheidungen");
        await Expect(page.Locator(Load)).ToHaveTextAsync(WithComma());

        await page.Button("English").ClickAsync();

        await Expect(page.Locator("#decisions-title")).ToHaveTextAsync("Decisions");
        await Expect(page.Locator(Load)).ToHaveTextAsync(WithPoint());
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [BrowserFact]
    public async Task A_lost_connection_is_said_and_values_look_old()
    {
        await using var page = await town.OpenAsync();
        await Expect(page.Locator(".link-live")).ToBeVisibleAsync();
        await Expect(page.Locator($"{Load}")).ToBeVisibleAsync();

        await page.Page.Context.SetOfflineAsync(true);

        await Expect(page.Locator(".banner.lost")).ToContainTextAsync("Verbindung unterbrochen", new() { Timeout = 30_000 });
        await Expect(page.Locator(".network-card .value.old").First).ToBeVisibleAsync();

        await page.Page.Context.SetOfflineAsync(false);

        await Expect(page.Locator(".banner.lost")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Expect(page.Locator(".link-live")).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"^\d+,\d$")]
    private static partial Regex WithComma();

    [GeneratedRegex(@"^\d+\.\d$")]
    private static partial Regex WithPoint();
}
