using System.Text.Json;
using Microsoft.Playwright;
using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Browser.Tests.Support;

/// <summary>The real program playing a calm week, and a browser to look at it.</summary>
public sealed class Town : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string[] Networks = ["netz-innenstadt", "netz-quartier", "netz-dorf"];

    private readonly TemporaryDirectory _directory = new();
    private RunningDemo? _demo;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the page is.</summary>
    internal Uri Address => _demo!.Http.Client.BaseAddress!;

    public async Task InitializeAsync()
    {
        if (BrowserNeeds.Missing is not null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(20_000);
        _demo = await RunningDemo.StartAsync(_directory.Path, "--scenario", "calm-week", "--speed", "60");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserNeeds.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        await Polling.UntilAsync(IsForecastAsync, Patience);
    }

    public async Task DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        await (_demo?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    public void Dispose() => _directory.Dispose();

    /// <summary>Opens a view of the page in a browser of its own.</summary>
    /// <param name="view">The part of the address after the hash.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="width">Width of the window [px].</param>
    /// <param name="locale">The language of the browser.</param>
    internal Task<OpenPage> OpenAsync(
        string view = "/town", ColorScheme theme = ColorScheme.Light, int width = 1440, string locale = "de-DE")
        => OpenAsync(Address, view, Look(theme, width, locale));

    /// <summary>Opens the page of another monitor, which asks for a login.</summary>
    internal Task<OpenPage> OpenElsewhereAsync(Uri address, HttpCredentials login)
        => OpenAsync(address, "/town", new() { HttpCredentials = login, Locale = "de-DE" });

    /// <summary>Opens a view of the page of another monitor.</summary>
    internal Task<OpenPage> OpenElsewhereAsync(
        Uri address, string view, ColorScheme theme = ColorScheme.Light, int width = 1280, string locale = "de-DE")
        => OpenAsync(address, view, Look(theme, width, locale));

    private static BrowserNewContextOptions Look(ColorScheme theme, int width, string locale) => new()
    {
        ColorScheme = theme,
        Locale = locale,
        ViewportSize = new() { Width = width, Height = 900 },
    };

    private async Task<OpenPage> OpenAsync(Uri address, string view, BrowserNewContextOptions options)
    {
        options.BaseURL = address.ToString();
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await _browser!.NewContextAsync(options);
        var page = new OpenPage(context, await context.NewPageAsync());
        await page.Page.GotoAsync($"./#{view}");
        return page;
    }

    /// <summary>A JSON answer of the HTTP interface.</summary>
    internal Task<JsonElement> GetAsync(string path) => _demo!.Http.GetAsync(path);

    /// <summary>The id of the first element of a list, as soon as there is one.</summary>
    internal async Task<string> FirstIdAsync(string list)
    {
        string? id = null;
        await Polling.UntilAsync(
            async () => (id = (await GetAsync(list)).EnumerateArray().Select(one => one.GetProperty("id").GetString())
                .FirstOrDefault()) is not null,
            Patience);
        return id!;
    }

    /// <summary>Sends a reading, measured some minutes ahead of the town's clock.</summary>
    internal async Task SendAsync(string asset, string quantity, double value, string unit, int minutesAhead = 0)
    {
        var time = (await GetAsync("overview")).GetProperty("now").GetDateTimeOffset().AddMinutes(minutesAhead).UtcDateTime;
        var reading = JsonSerializer.Serialize(new { asset, quantity, t = time, v = value, u = unit });
        using var answer = await _demo!.Http.PostReadingsAsync(reading);
        answer.EnsureSuccessStatusCode();
    }

    // The page says so too, but a browser notes a missing forecast as an error of the page.
    private async Task<bool> IsForecastAsync()
    {
        foreach (var network in Networks)
        {
            using var answer = await _demo!.Http.Client.GetAsync(new Uri($"api/v1/forecasts?network={network}", UriKind.Relative));
            if (!answer.IsSuccessStatusCode)
            {
                return false;
            }
        }

        return (await GetAsync("recommendations")).GetArrayLength() >= 3 && (await GetAsync("potentials")).GetArrayLength() > 0;
    }
}
