using SektorKopplung.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SektorKopplung.Browser.Tests;

[Collection(SharedTown.Name)]
public sealed class AlarmTests(Town town)
{
    private const string Id = "unit-unavailable:oelkessel-dorf";

    [BrowserFact]
    public async Task An_alarm_appears_by_itself_and_is_acknowledged_from_the_page()
    {
        await using var page = await town.OpenAsync("/alarms");
        await Expect(page.Heading).ToHaveTextAsync("Alarme");

        await town.SendAsync("oelkessel-dorf", "available", 0, "1", minutesAhead: 4);

        var alarm = page.Locator($"[data-alarm='{Id}']");
        await Expect(alarm).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(alarm.Locator(".mark")).ToHaveTextAsync("mittel");

        await alarm.Locator("button").ClickAsync();

        await Expect(alarm.Locator("button")).ToHaveCountAsync(0);
        Assert.DoesNotContain(
            (await town.GetAsync("alarms")).EnumerateArray(),
            one => one.GetProperty("id").GetString() == Id
                && one.GetProperty("state").GetString() is "unacknowledged" or "returned");
    }

    [BrowserFact]
    public async Task An_incident_opens_with_its_situation_report()
    {
        await town.SendAsync("holzkessel-dorf", "available", 0, "1", minutesAhead: 4);
        await using var page = await town.OpenAsync();
        var incident = page.Locator("[data-incident]").First;
        await Expect(incident).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await incident.Locator("h3 a").ClickAsync();
        await Expect(page.Heading).Not.ToBeEmptyAsync();

        var report = page.Locator("a", "Lagemeldung").First;
        var opened = await page.Page.Context.RunAndWaitForPageAsync(() => report.ClickAsync());

        await Expect(opened.Locator("body")).ToContainTextAsync("Lagemeldung");
    }
}
