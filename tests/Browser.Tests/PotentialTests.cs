using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using SektorKopplung.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SektorKopplung.Browser.Tests;

[Collection(SharedTown.Name)]
public sealed class PotentialTests(Town town, RegisterTown registers) : IClassFixture<RegisterTown>
{
    private const string Dairy = "Musterkäserei eG – Kälteanlage";

    [BrowserFact]
    public async Task What_comes_from_a_register_says_so_and_where_it_stands_there()
    {
        await using var page = await OpenAsync();
        var card = page.Locator(".potential", Dairy);
        await Expect(card).ToHaveAttributeAsync("data-origin", "register");
        await Expect(card.Locator(".chip-register")).ToHaveTextAsync("aus dem Register");

        await card.Locator("summary").ClickAsync();

        var facts = card.Locator(".register");
        await Expect(facts).ToContainTextAsync("waste-heat.csv");
        await Expect(facts).ToContainTextAsync("Zeile 5");
        await Expect(facts).ToContainTextAsync("03.11.2025");
        await Expect(facts).ToContainTextAsync("CC BY-NC 4.0");
        await Expect(facts).ToContainTextAsync("1.800\u202fMWh/a");
        await Expect(card.Locator(".assumed li")).ToHaveTextAsync(["Wärmemenge pro Jahr (in kWh/a): „ca. 1,8 GWh“ als 1.800.000 gelesen"]);
    }

    [BrowserFact]
    public async Task The_investment_and_what_moves_the_gain_have_the_ranges_of_the_interface()
    {
        await using var page = await OpenAsync(locale: "en-GB");
        var card = page.Locator(".potential", Dairy);
        await card.Locator("summary").ClickAsync();

        var investment = (await PotentialAsync(Dairy)).GetProperty("investment");
        var bars = investment.GetProperty("tornado").EnumerateArray().ToList();

        await Expect(card.Locator(".potential-details .facts").First).ToContainTextAsync(Range(investment.GetProperty("euro")));
        await Expect(card.Locator(".tornado tbody tr")).ToHaveCountAsync(bars.Count);
        await Expect(card.Locator(".tornado tbody th small"))
            .ToHaveTextAsync(bars.Select(bar => $"{Range(bar)}\u202f{bar.GetProperty("unit").GetString()}"));
        await Expect(card.Locator(".tornado td:nth-child(2)")).ToHaveTextAsync(bars.Select(bar => Number(bar, "euroAtLow")));
        await Expect(card.Locator(".tornado td:nth-child(3)")).ToHaveTextAsync(bars.Select(bar => Number(bar, "euroAtHigh")));
    }

    [BrowserFact]
    public async Task What_the_register_said_stands_beside_what_telemetry_says_at_the_source_and_at_its_entry()
    {
        await using var page = await OpenAsync();
        var notes = page.Locator(".potential", "Rechenzentrum Nord").Locator(".comparison");

        await Expect(notes).ToHaveCountAsync(2);
        await Expect(notes.First).ToContainTextAsync("Das Register sagte 5,6 GWh/a, die Telemetrie sagt noch nichts");
    }

    [BrowserFact]
    public async Task Potentials_can_be_chosen_by_their_origin_which_the_address_keeps()
    {
        await using var page = await OpenAsync();
        var cards = page.Locator(".potential");
        await Expect(cards).ToHaveCountAsync(7);

        await page.Locator(".origins a", "aus dem Register").ClickAsync();

        await Expect(cards).ToHaveCountAsync(6);
        await Expect(page.Locator(".potential[data-origin=telemetry]")).ToHaveCountAsync(0);
        await Expect(page.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#/town/register$"));

        await page.Page.ReloadAsync();
        await Expect(cards).ToHaveCountAsync(6);
        await page.Locator(".origins a", "aus Messwerten").ClickAsync();
        await Expect(cards).ToHaveCountAsync(1);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Axe_finds_nothing_serious_in_what_is_unfolded_and_nothing_is_wider_than_the_page(ColorScheme theme, int width)
    {
        await using var page = await OpenAsync(theme, width);
        await page.Locator(".potential", Dairy).Locator("summary").ClickAsync();
        await Expect(page.Locator(".tornado")).ToBeVisibleAsync();

        await AccessibilityTests.FindsNothingSeriousAsync(page);
        Assert.Equal(width, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private Task<OpenPage> OpenAsync(ColorScheme theme = ColorScheme.Light, int width = 1280, string locale = "de-DE")
        => town.OpenElsewhereAsync(registers.Address, "/town", theme, width, locale);

    private async Task<JsonElement> PotentialAsync(string source)
        => (await registers.Http.GetAsync("potentials")).EnumerateArray().First(one => one.GetProperty("sourceName").GetString() == source);

    private static string Range(JsonElement of) => $"{Number(of, "low")} to {Number(of, "high")}";

    // A rounded zero has no sign, and a minus is no hyphen.
    private static string Number(JsonElement of, string name)
        => (Math.Round(of.GetProperty(name).GetDouble(), MidpointRounding.AwayFromZero) + 0.0)
            .ToString("N0", CultureInfo.InvariantCulture).Replace('-', '−');
}
