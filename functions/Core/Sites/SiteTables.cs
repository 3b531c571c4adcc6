namespace SektorKopplung.Core.Sites;

/// <summary>The rows a site is made from.</summary>
internal sealed record SiteTables(
    IReadOnlyList<SiteRow> Networks,
    IReadOnlyList<SiteRow> Sources,
    IReadOnlyList<SiteRow> Couplings);
