using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>Reads files the user named, or says what is wrong with them.</summary>
internal static class SiteFiles
{
    /// <summary>The text of a file.</summary>
    /// <exception cref="CommandFailedException">It cannot be read.</exception>
    public static string ReadText(string what, string path)
    {
        using var text = Open(what, path);
        return text.ReadToEnd();
    }

    /// <summary>A file, to be read from its beginning.</summary>
    /// <exception cref="CommandFailedException">It cannot be read.</exception>
    public static StreamReader Open(string what, string path)
    {
        try
        {
            return new StreamReader(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.BadInput($"The {what} {path} cannot be read: {error.Message}");
        }
    }

    /// <summary>The site of a site file.</summary>
    /// <exception cref="CommandFailedException">It cannot be read or is not as documented.</exception>
    public static Site Load(string path)
    {
        var parsed = SiteFile.Parse(ReadText("site file", path));
        var site = parsed.Site ?? throw Bad($"site file {path}", parsed.Errors.Select(error => error.ToString()));
        RequireFactorSet(site, path);
        return site;
    }

    private static void RequireFactorSet(Site site, string path)
    {
        var known = FactorSets.All.Select(set => set.Id).ToList();
        if (!known.Contains(site.FactorSet))
        {
            throw Bad($"site file {path}",
                [$"factorSet: there is no set '{site.FactorSet}'; known are {string.Join(", ", known.Select(id => $"'{id}'"))}."]);
        }
    }

    /// <summary>One sentence about all mistakes of a file.</summary>
    public static CommandFailedException Bad(string what, IEnumerable<string> mistakes)
        => CommandFailedException.BadInput($"The {what} cannot be used: {string.Join("; ", mistakes)}");
}
