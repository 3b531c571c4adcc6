using System.Text.Json;
using Microsoft.Playwright;
using SektorKopplung.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SektorKopplung.Browser.Tests;

[Collection(SharedTown.Name)]
public sealed class DeepLinkTests(Town town)
{
    [BrowserTheory]
    [InlineData("/network/netz-quartier", "Nahwärme Campusquartier")]
    [InlineData("/source/klaerwerk", "Klärwerk Musterau")]
    [InlineData("/source/rz-west", "Rechenzentrum West")]
    [InlineData("/asset/bhkw-quartier", "BHKW Campus")]
    [InlineData("/series/netz-quartier/return_temperature/7d", "Rücklauf, Nahwärme Campusquartier")]
    [InlineData("/connect", "Ein Gerät anschließen")]
    [InlineData("/alarms", "Alarme")]
    public async Task An_address_opens_its_view(string view, string heading)
    {
        await using var page = await town.OpenAsync(view);

        await Expect(page.Heading).ToHaveTextAsync(heading);
        await Expect(page.Page).ToHaveTitleAsync($"{heading} – Stadtwerke Musterstadt");
    }

    [BrowserFact]
    public async Task The_way_from_the_town_to_a_series_takes_two_clicks_and_leads_back()
    {
        await using var page = await town.OpenAsync();
        await page.Locator(".network-card a", "Oberdorf").ClickAsync();
        await page.Locator(".signals").GetByRole(AriaRole.Link, new() { Name = "Vorlauf" }).ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync("Vorlauf, Nahwärme Oberdorf");
        await Expect(page.Locator(".plot canvas")).ToBeVisibleAsync();

        await page.Locator(".breadcrumb a", "Oberdorf").ClickAsync();

        await Expect(page.Heading).ToHaveTextAsync("Nahwärme Oberdorf");
    }

    [BrowserFact]
    public async Task What_cannot_be_understood_appears_with_its_reason()
    {
        await using var page = await town.OpenAsync("/connect");
        await Expect(page.Locator("#letters-title")).ToBeVisibleAsync();

        await town.SendAsync("netz-dorf", "supply_temperature", 80, "furlong");

        var letter = page.Locator("[data-letter]").First;
        await Expect(letter).ToBeVisibleAsync();
        var known = (await town.GetAsync("dead-letters")).EnumerateArray().First();
        await Expect(letter).ToContainTextAsync(known.GetProperty("detail").GetString()!);
        await Expect(letter.Locator("pre")).ToContainTextAsync("furlong");
        Assert.Equal(JsonValueKind.String, known.GetProperty("reason").ValueKind);
    }

    [BrowserFact]
    public async Task A_new_device_appears_marked_as_new()
    {
        await using var page = await town.OpenAsync("/connect");
        await Expect(page.Locator(".link-live")).ToBeVisibleAsync();
        await Expect(page.Locator(".arrivals li").First).ToBeVisibleAsync();

        await town.SendAsync("neues-geraet", "source_temperature", 12.3, "Cel");

        var arrival = page.Locator(".arrivals li", "neues-geraet/source_temperature");
        await Expect(arrival).ToContainTextAsync("12,3");
        await Expect(arrival.Locator(".chip")).ToHaveTextAsync("neu");
    }
}
