using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Browser.Tests.Support;

/// <summary>The real program playing a calm week, and a browser to look at it.</summary>
public sealed partial class Town : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string[] Networks = ["netz-innenstadt", "netz-quartier", "netz-dorf"];

    private readonly TemporaryDirectory _directory = new();
    private readonly HttpClient _http = new();
    private ProgramRun? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the page is.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public async Task InitializeAsync()
    {
        if (BrowserNeeds.Missing is not null)
        {
            return;
        }

        _program = ProgramRun.Start(
            "demo", "--scenario", "calm-week", "--speed", "60", "--data", _directory.Path,
            "--http", "http://127.0.0.1:0", "--mqtt", "0");
        Address = new(AddressInWords().Match(await _program.SaysAsync("Ctrl+C stops")).Value);
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
        await (_program?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    public void Dispose()
    {
        _http.Dispose();
        _directory.Dispose();
    }

    /// <summary>Opens a view of the page in a browser of its own.</summary>
    /// <param name="view">The part of the address after the hash.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="width">Width of the window [px].</param>
    /// <param name="locale">The language of the browser.</param>
    internal async Task<OpenPage> OpenAsync(
        string view = "/town", ColorScheme theme = ColorScheme.Light, int width = 1440, string locale = "de-DE")
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ColorScheme = theme,
            Locale = locale,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        var page = new OpenPage(context, await context.NewPageAsync());
        await page.Page.GotoAsync($"./#{view}");
        return page;
    }

    /// <summary>A JSON answer of the HTTP interface.</summary>
    internal async Task<JsonElement> GetAsync(string path)
        => JsonSerializer.Deserialize<JsonElement>(await _http.GetStringAsync(new Uri(Address, $"api/v1/{path}")));

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
        using var content = new StringContent(reading, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(Address, "api/v1/readings"), content);
        answer.EnsureSuccessStatusCode();
    }

    // The page says so too, but a browser notes a missing forecast as an error of the page.
    private async Task<bool> IsForecastAsync()
    {
        foreach (var network in Networks)
        {
            using var answer = await _http.GetAsync(new Uri(Address, $"api/v1/forecasts?network={network}"));
            if (!answer.IsSuccessStatusCode)
            {
                return false;
            }
        }

        return (await GetAsync("recommendations")).GetArrayLength() >= 3 && (await GetAsync("potentials")).GetArrayLength() > 0;
    }

    [GeneratedRegex(@"http://[\d.]+:\d+/")]
    private static partial Regex AddressInWords();
}
