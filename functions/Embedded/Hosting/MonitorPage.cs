using Microsoft.Extensions.FileProviders;

namespace SektorKopplung.Embedded.Hosting;

/// <summary>Serves the page, or says plainly that it was not built.</summary>
internal static class MonitorPage
{
    private const string NotBuilt = """
        <!doctype html>
        <html lang="de">
        <meta charset="utf-8">
        <title>SektorKopplung</title>
        <p>Die Seite wurde nicht gebaut, weil Node.js fehlt. Die Überwachung läuft; die Schnittstelle liegt unter
        <a href="/api/v1/overview">/api/v1/overview</a>.</p>
        <p lang="en">The page was not built because Node.js is missing. The monitor runs; its interface is at
        <a href="/api/v1/overview">/api/v1/overview</a>.</p>
        </html>
        """;

    public static void Use(WebApplication app, string folder)
    {
        if (!File.Exists(Path.Combine(folder, "index.html")))
        {
            app.MapGet("/", () => TypedResults.Content(NotBuilt, "text/html; charset=utf-8"))
                .ExcludeFromDescription();
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
    }
}
