using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Forecasting;

public sealed class ForecastStageTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);

    private readonly MonitorHarness _monitor = new(TestSites.Small, Now);

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public async Task What_was_never_measured_is_not_forecast()
    {
        var set = await _monitor.Get<ForecastStage>().RunAsync(Now, default);

        Assert.Empty(set.Demand);
        Assert.Empty(set.Available);
        Assert.False(set.IsSettled);
    }

    [Fact]
    public async Task Four_weeks_of_load_and_weather_give_a_learned_forecast()
    {
        await StoreHistoryAsync(days: 28);

        var set = await _monitor.Get<ForecastStage>().RunAsync(Now, default);

        var demand = set.Demand["netz"];
        Assert.Equal("ridge", demand.Model);
        Assert.Equal(48, demand.Points.Count);
        Assert.InRange(demand.Points.Average(point => point.P50), 1500, 3500);
    }

    [Fact]
    public async Task A_data_centre_offers_its_recovery_share_of_the_electricity()
    {
        await StoreHistoryAsync(days: 28);

        var set = await _monitor.Get<ForecastStage>().RunAsync(Now, default);

        Assert.All(set.Available["rz"].Points, point => Assert.InRange(point.P50, 395, 405));
    }

    [Fact]
    public async Task The_newest_forecasts_are_kept()
    {
        await StoreHistoryAsync(days: 28);
        var stage = _monitor.Get<ForecastStage>();

        var set = await stage.RunAsync(Now, default);
        var kept = await stage.CurrentAsync(default);

        Assert.Equal(Now, kept.IssuedAt);
        Assert.Equal(set.Demand["netz"].Points, kept.Demand["netz"].Points);
        Assert.Equal(set.Demand["netz"].TrainedOn, kept.Demand["netz"].TrainedOn);
        Assert.Equal(set.Outdoor.Values, kept.Outdoor.Values);
    }

    private Task StoreHistoryAsync(int days) => _monitor.StoreAsync(TownHistory.Before(Now, days));
}
