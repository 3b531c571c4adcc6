using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SektorKopplung.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SektorKopplung.Browser.Tests;

[Collection(SharedTown.Name)]
public sealed class AccessibilityTests(Town town)
{
    private static readonly string[] Views =
    [
        "/town", "/network/netz-innenstadt", "/source/rz-west", "/series/netz-innenstadt/heat_load", "/connect", "/alarms", "/models",
        "/asset/bhkw-innenstadt", "/recommendation/*", "/alarm/*", "/incident/*",
    ];

    public static TheoryData<string, ColorScheme> ViewsInBothThemes
    {
        get
        {
            var cases = new TheoryData<string, ColorScheme>();
            foreach (var view in Views)
            {
                cases.Add(view, ColorScheme.Light);
                cases.Add(view, ColorScheme.Dark);
            }

            return cases;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(ViewsInBothThemes))]
    public async Task Axe_finds_nothing_serious(string view, ColorScheme theme)
    {
        await using var page = await town.OpenAsync(await AddressAsync(view), theme);
        await LoadedAsync(page);

        await FindsNothingSeriousAsync(page);
    }

    [BrowserTheory]
    [MemberData(nameof(ViewsInBothThemes))]
    public async Task A_phone_needs_no_scrolling_sideways_and_fingers_meet_large_buttons(string view, ColorScheme theme)
    {
        const int PhoneWidth = 360;
        await using var page = await town.OpenAsync(await AddressAsync(view), theme, PhoneWidth);
        await LoadedAsync(page);

        Assert.Equal(PhoneWidth, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await page.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('button')].filter(b => b.getBoundingClientRect().height < 44).map(b => b.outerHTML)"));
    }

    [BrowserFact]
    public async Task The_first_tab_leads_past_the_frame_and_cards_are_reached_by_keyboard()
    {
        await using var page = await town.OpenAsync();
        await LoadedAsync(page);

        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Locator(".network-card a").First.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");

        await Expect(page.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#/network/"));
    }

    // A star stands for the first there is; what goes wrong in a calm week must be made first.
    private async Task<string> AddressAsync(string view)
    {
        if (!view.EndsWith('*'))
        {
            return view;
        }

        var kind = view.Split('/')[1];
        if (kind is "alarm" or "incident")
        {
            await town.SendAsync("holzkessel-dorf", "available", 0, "1", minutesAhead: 4);
        }

        return $"/{kind}/{Uri.EscapeDataString(await town.FirstIdAsync($"{kind}s"))}";
    }

    internal static async Task FindsNothingSeriousAsync(OpenPage page)
    {
        var result = await page.Page.RunAxe();

        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.Where(one => one.Impact is "serious" or "critical")
            .Select(one => $"{one.Id}: {one.Help}: {string.Join(' ', one.Nodes.Select(node => node.Html))}"));
    }

    internal static async Task LoadedAsync(OpenPage page)
    {
        await Expect(page.Heading).ToHaveCountAsync(1);
        await Expect(page.Locator(".skeleton")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await Expect(page.Locator(".link-live")).ToBeVisibleAsync();
    }
}
