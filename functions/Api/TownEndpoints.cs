using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SektorKopplung.Core.Sites;
using SektorKopplung.Pipeline.Overview;

namespace SektorKopplung.Api;

/// <summary>The town: its description and how it stands.</summary>
internal static class TownEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        // The address of a weather service may carry a key.
        group.MapGet("/sites", (Site site) => TypedResults.Text(SiteFile.Write(site with { Weather = null }), "application/json")).WithName("GetSites");
        group.MapGet("/overview", OverviewAsync).WithName("GetOverview");
    }

    private static async Task<Ok<TownOverview>> OverviewAsync(OverviewQuery query, CancellationToken cancellationToken)
        => TypedResults.Ok(await query.GetAsync(cancellationToken));
}
