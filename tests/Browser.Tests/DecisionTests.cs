using SektorKopplung.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SektorKopplung.Browser.Tests;

[Collection(SharedTown.Name)]
public sealed class DecisionTests(Town town)
{
    [BrowserFact]
    public async Task Accepting_a_recommendation_changes_its_state()
    {
        await using var page = await town.OpenAsync();
        var card = page.Locator("[data-recommendation^='mva-innenstadt']");
        await Expect(card).ToHaveAttributeAsync("data-state", "proposed");

        await card.Locator("button.primary").ClickAsync();

        await Expect(card).ToHaveAttributeAsync("data-state", "accepted");
        await Expect(card.Locator(".chip")).ToHaveTextAsync("angenommen");
        await Expect(card.Locator("button")).ToHaveCountAsync(0);
        Assert.Equal("accepted", await StateAsync("mva-innenstadt"));
    }

    [BrowserFact]
    public async Task A_rejection_without_a_reason_is_refused_in_words_and_one_with_a_reason_stands()
    {
        await using var page = await town.OpenAsync();
        var card = page.Locator("[data-recommendation^='rz-campus-quartier']");
        await card.Locator("button[aria-expanded]").ClickAsync();

        await card.Locator("form button").ClickAsync();

        await Expect(card.Locator(".problem")).ToContainTextAsync("Eine Ablehnung braucht einen Grund.");
        await Expect(card).ToHaveAttributeAsync("data-state", "proposed");

        await card.Locator("input[name='reason']").FillAsync("Wartung am Wärmetauscher");
        await card.Locator("form button").ClickAsync();

        await Expect(card).ToHaveAttributeAsync("data-state", "rejected");
        await Expect(card.Locator(".reason")).ToContainTextAsync("Wartung am Wärmetauscher");
        Assert.Equal("rejected", await StateAsync("rz-campus-quartier"));
    }

    private async Task<string?> StateAsync(string coupling)
        => (await town.GetAsync("recommendations")).EnumerateArray()
            .First(one => one.GetProperty("couplingId").GetString() == coupling).GetProperty("state").GetString();
}
