using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SektorKopplung.Browser.Tests.Support;

/// <summary>An open page, and what it asked for and complained about.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<string> _requests = new();

    public OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _errors.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => _errors.Enqueue(error);
        page.Request += (_, request) => _requests.Enqueue(request.Url);
    }

    public IPage Page { get; }

    /// <summary>What the browser noted as errors.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>The addresses of all requests.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public ILocator Locator(string selector) => Page.Locator(selector);

    /// <summary>What a selector finds that has a text.</summary>
    public ILocator Locator(string selector, string text) => Page.Locator(selector, new() { HasTextString = text });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>The page's only main heading.</summary>
    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
