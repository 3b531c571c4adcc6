using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Recommending;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Recommending;

public sealed class PotentialSetTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);

    private readonly MonitorHarness _monitor = new(WithAFarCoupling(), Now);

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public async Task Planned_and_hypothetical_couplings_are_screened_built_ones_not()
    {
        await _monitor.StoreAsync(TownHistory.Before(Now, 28));

        var set = await ScreenAsync();

        Assert.Equal(["fern", "rz-netz-2"], set.Potentials.Select(one => one.CouplingId));
        Assert.Equal((Now, true), (set.IssuedAt, set.IsSettled));
    }

    [Fact]
    public async Task A_possible_one_says_how_much_heat_and_what_it_rests_on()
    {
        await _monitor.StoreAsync(TownHistory.Before(Now, 28));

        var possible = Assert.Single((await ScreenAsync()).Potentials, one => one.Verdict == PotentialVerdict.Possible);

        // 400 kW of the data centre (half of 800 kW) and up to half as much electricity of the heat pump, in all hours of the year.
        Assert.InRange(possible.AnnualHeat.High, 0.4 * 8760, 0.4 * 8760 * 1.5);
        Assert.True(possible.AnnualHeat.Low < possible.AnnualHeat.Mid && possible.AnnualHeat.Mid < possible.AnnualHeat.High);
        Assert.Equal(new Evidence(Now.AddDays(-28), Now, 28 * 24, CoversYear: false), possible.Evidence);
        Assert.Contains("MWh/a", possible.Sentence.De, StringComparison.Ordinal);
        Assert.Empty(possible.Conflict);
    }

    [Fact]
    public async Task A_refused_one_names_the_conflict()
    {
        await _monitor.StoreAsync(TownHistory.Before(Now, 28));

        var refused = Assert.Single((await ScreenAsync()).Potentials, one => one.Verdict == PotentialVerdict.Refused);

        Assert.Equal("fern", refused.CouplingId);
        Assert.Contains("9 km", Assert.Single(refused.Conflict).De, StringComparison.Ordinal);
        Assert.Contains(refused.Conflict[0].De, refused.Sentence.De, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_readings_everything_is_refused_and_nothing_invented()
    {
        var set = await ScreenAsync();

        Assert.False(set.IsSettled);
        Assert.All(set.Potentials, one => Assert.Equal(PotentialVerdict.Refused, one.Verdict));
        Assert.All(set.Potentials, one => Assert.Null(one.Evidence));
        Assert.All(set.Potentials, one => Assert.Contains(
            one.Conflict, conflict => conflict.De.StartsWith("0 gemessene Stunden", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Potentials_survive_a_restart()
    {
        await _monitor.StoreAsync(TownHistory.Before(Now, 28));
        var set = await ScreenAsync();

        using var restarted = await _monitor.RestartAsync();
        var again = await restarted.Get<RecommendStage>().CurrentPotentialsAsync(default);

        Assert.Equal((set.IssuedAt, set.IsSettled), (again.IssuedAt, again.IsSettled));
        Assert.Equal(
            set.Potentials.Select(one => (one.CouplingId, one.AnnualHeat, one.Euro, one.Evidence, one.Sentence)),
            again.Potentials.Select(one => (one.CouplingId, one.AnnualHeat, one.Euro, one.Evidence, one.Sentence)));
    }

    private async Task<PotentialSet> ScreenAsync()
    {
        var stage = _monitor.Get<RecommendStage>();
        await stage.ScreenAsync(await _monitor.Get<ForecastStage>().RunAsync(Now, default), Now, default);
        return await stage.CurrentPotentialsAsync(default);
    }

    private static Site WithAFarCoupling() => TestSites.Small with
    {
        Couplings =
        [
            .. TestSites.Small.Couplings,
            TestSites.Small.Couplings[0] with { Id = "fern", State = CouplingState.Planned, DistanceMetres = 9000 },
        ],
    };
}
