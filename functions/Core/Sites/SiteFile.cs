using System.Text.Json;

namespace SektorKopplung.Core.Sites;

/// <summary>Reads and writes the site file (Liegenschaftsdatei), JSON after <c>docs/schemas/site.schema.json</c>.</summary>
/// <remarks>Never throws on content; all errors are reported at once, with line and field.</remarks>
public static class SiteFile
{
    /// <summary>Reads a site.</summary>
    public static SiteParseResult Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (root, error) = SiteNodeReader.Read(json);
        if (error is not null)
        {
            return new SiteParseResult(null, [error]);
        }

        if (root!.Kind != JsonValueKind.Object)
        {
            return new SiteParseResult(null, [new SiteError(1, "", $"A site file is an object, found {root.KindName}.")]);
        }

        var errors = new SiteErrorList();
        var site = SiteReader.Read(new SiteFields(root, errors));
        errors.CheckReferences();
        var found = errors.Sorted();
        return new SiteParseResult(found.Count == 0 ? site : null, found);
    }

    /// <summary>Writes a site so that <see cref="Parse"/> reads it back.</summary>
    public static string Write(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return SiteWriter.Write(site);
    }
}
