using SektorKopplung.Browser.Tests.Support;

namespace SektorKopplung.Browser.Tests;

[Collection(SharedTown.Name)]
public sealed class OwnOriginTests(Town town)
{
    [BrowserTheory]
    [InlineData("/town")]
    [InlineData("/network/netz-innenstadt")]
    [InlineData("/series/netz-innenstadt/heat_load/30d")]
    [InlineData("/connect")]
    public async Task No_request_leaves_the_own_origin_and_nothing_fails(string view)
    {
        await using var page = await town.OpenAsync(view);
        await AccessibilityTests.LoadedAsync(page);

        Assert.NotEmpty(page.Requests);
        Assert.All(page.Requests, address => Assert.StartsWith(town.Address.ToString(), address, StringComparison.Ordinal));
        Assert.Empty(page.Errors);
    }
}
