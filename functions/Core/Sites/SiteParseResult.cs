namespace SektorKopplung.Core.Sites;

/// <summary>A site, or everything that is wrong with its description.</summary>
/// <param name="Site">The site; null where there are errors.</param>
/// <param name="Errors">All errors, by line.</param>
public sealed record SiteParseResult(Site? Site, IReadOnlyList<SiteError> Errors);
