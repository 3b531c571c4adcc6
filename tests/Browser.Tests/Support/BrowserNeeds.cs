using SektorKopplung.Embedded.Tests.Support;

namespace SektorKopplung.Browser.Tests.Support;

/// <summary>What a test of the page needs, and what is missing of it.</summary>
internal static class BrowserNeeds
{
    /// <summary>The browser.</summary>
    public static string Chromium { get; }
        = Environment.GetEnvironmentVariable("SK_CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    /// <summary>What is missing, in a sentence; null where nothing is.</summary>
    public static string? Missing { get; } = Check();

    private static string? Check()
    {
        if (!File.Exists(Chromium))
        {
            return $"Needs a Chromium: {Chromium} is not there, set SK_CHROMIUM.";
        }

        var page = Path.Combine(Path.GetDirectoryName(Repository.Program)!, "wwwroot", "index.html");
        return File.Exists(page)
            ? null
            : "Needs the built page: run npm ci and npm run build in functions/Embedded/console, then build again.";
    }
}
