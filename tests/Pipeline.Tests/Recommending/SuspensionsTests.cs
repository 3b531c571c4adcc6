using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Matching;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Recommending;
using SektorKopplung.Pipeline.Watching;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Recommending;

public sealed class SuspensionsTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);

    private readonly MonitorHarness _monitor = new(TestSites.Small, Start);

    public void Dispose() => _monitor.Dispose();

    [Theory]
    [InlineData(4, RecommendationState.Proposed, null)]
    [InlineData(5, RecommendationState.Proposed, null)]
    [InlineData(6, RecommendationState.Suspended, SuspensionReason.InputTooOld)]
    public async Task Readings_older_than_six_hours_suspend_and_the_reason_is_stated(
        int hoursLater, RecommendationState state, SuspensionReason? reason)
    {
        await _monitor.StoreAsync(TownHistory.Before(Start, 28));
        await RecommendAsync();
        _monitor.Clock.Advance(TimeSpan.FromHours(hoursLater));

        var one = await RecommendAsync();

        Assert.Equal((state, reason), (one.State, one.Suspension));
        Assert.Equal(reason is not null, one.StateReason.De.Contains("zu alt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_proposed_again_when_the_readings_are_back()
    {
        await _monitor.StoreAsync(TownHistory.Before(Start, 28));
        await RecommendAsync();
        _monitor.Clock.Advance(TimeSpan.FromHours(8));
        var suspended = await RecommendAsync();

        await _monitor.StoreAsync(TownHistory.Before(_monitor.Clock.GetUtcNow(), 1));
        var again = await RecommendAsync();

        Assert.Equal(RecommendationState.Suspended, suspended.State);
        Assert.Equal((suspended.Id, RecommendationState.Proposed), (again.Id, again.State));
        Assert.Equal("", again.StateReason.De);
    }

    [Fact]
    public async Task An_alarmed_source_suspends_until_the_alarm_is_over()
    {
        await _monitor.StoreAsync(TownHistory.Before(Start, 28));
        await RecommendAsync();

        await WatchAsync("rz", "inlet_temperature", 40);
        var hot = await RecommendAsync();
        await WatchAsync("rz", "inlet_temperature", 22);
        var cool = await RecommendAsync();

        Assert.Equal(RecommendationState.Suspended, hot.State);
        Assert.Equal(SuspensionReason.AlarmOnMember, hot.Suspension);
        Assert.Contains("Störung", hot.StateReason.De, StringComparison.Ordinal);
        Assert.Equal(RecommendationState.Proposed, cool.State);
    }

    [Theory]
    [InlineData(5, SuspensionReason.AlarmOnMember)]
    [InlineData(-5, SuspensionReason.Crisis)]
    public async Task A_loss_of_supply_in_frost_goes_before_savings(double outdoorCelsius, SuspensionReason reason)
    {
        await _monitor.StoreAsync(TownHistory.Before(Start, 28));
        await RecommendAsync();

        await _monitor.StoreNowAsync(("stadt", "outdoor_temperature", outdoorCelsius));
        await WatchAsync("netz", "differential_pressure", 0.05);
        var one = await RecommendAsync();

        Assert.Equal((RecommendationState.Suspended, reason), (one.State, one.Suspension));
        Assert.Equal(
            reason == SuspensionReason.Crisis, one.StateReason.De.Contains("Versorgung geht vor", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(IncidentKind.SupplyLoss, true)]
    [InlineData(IncidentKind.CapacityGap, true)]
    [InlineData(IncidentKind.CoolingLoss, false)]
    public void Only_a_crisis_of_supply_suspends_all_couplings_of_a_network(IncidentKind kind, bool isSuspended)
    {
        var incident = new Incident
        {
            Id = "inc-1",
            Kind = kind,
            Severity = IncidentSeverity.Severe,
            OpenedAt = Start,
            UpdatedAt = Start,
            CauseAsset = "another",
            Headline = BilingualText.Empty,
            ProbableCause = BilingualText.Empty,
            Consequence = BilingualText.Empty,
            Action = BilingualText.Empty,
            Area = new("Netz", new(52.2, 10.5), 500),
            NetworkIds = [TestSites.Small.Couplings[0].NetworkId],
        };
        var book = new IncidentBook { Incidents = new Dictionary<string, Incident> { [incident.Id] = incident } };

        var reasons = Suspensions.Of(TestSites.Small, AlarmBook.Empty, book, []);

        Assert.Equal(isSuspended ? SuspensionReason.Crisis : null, Find(reasons, TestSites.Small.Couplings[0].Id));
    }

    private static SuspensionReason? Find(IReadOnlyDictionary<string, SuspensionReason> reasons, string couplingId)
        => reasons.TryGetValue(couplingId, out var reason) ? reason : null;

    // Twenty minutes, longer than every delay of the alarms; never still, so that the sensor does not look frozen.
    private async Task WatchAsync(string asset, string quantity, double value)
    {
        for (var minute = 0; minute < 20; minute++)
        {
            _monitor.Clock.Advance(TimeSpan.FromMinutes(1));
            await _monitor.StoreNowAsync((asset, quantity, value + (minute * 0.001)));
            await _monitor.Get<WatchStage>().RunAsync(ForecastSet.Empty, _monitor.Clock.GetUtcNow(), default);
        }
    }

    private async Task<Recommendation> RecommendAsync()
    {
        var now = _monitor.Clock.GetUtcNow();
        var forecasts = await _monitor.Get<ForecastStage>().RunAsync(now, default);
        var stage = _monitor.Get<RecommendStage>();
        await stage.RecommendAsync(forecasts, now, default);
        return Assert.Single((await stage.CurrentBookAsync(default)).Recommendations);
    }
}
