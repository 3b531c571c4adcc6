using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Registers;

/// <summary>A register entry and a source of the site that look like the same plant (Verknüpfungsvorschlag); people decide.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="SourceId">The source.</param>
public sealed record LinkSuggestion(string EntryId, string SourceId)
{
    /// <summary>Entries without a link whose company or operator has the name or owner of a source.</summary>
    public static IReadOnlyList<LinkSuggestion> Of(Site site, IReadOnlyList<RegisterSource> sources)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(sources);
        var named = SiteAssets.SourcesOf(site)
            .SelectMany(source => new[] { source.Name, source.Owner }.Where(name => name.Length > 0)
                .Select(name => (Name: HeadingText.NameOf(name), source.Id)))
            .Distinct().ToLookup(one => one.Name, one => one.Id);
        return [.. sources.Where(source => source.LinkedSourceId is null)
            .SelectMany(source => new[] { source.Entry.Name, source.Entry.Operator }.Where(name => name.Length > 0)
                .SelectMany(name => named[HeadingText.NameOf(name)]).Distinct()
                .Select(id => new LinkSuggestion(source.Entry.Id, id)))];
    }
}
