using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Recommending;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Forecasting;

public sealed class CouplingForecastsTests : IDisposable
{
    private const double Delivered = 440;

    private static readonly DateTimeOffset Now = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);
    private static readonly Coupling Built = TestSites.Small.Couplings[0];

    private readonly MonitorHarness _monitor = new(TestSites.Small, Now);

    public void Dispose() => _monitor.Dispose();

    // 400 kW of heat and its electricity at 65 to 70 °C are more than 480 kW; the meter has never seen that.
    [Fact]
    public async Task Physics_speaks_until_a_model_has_learned_what_the_coupling_really_gives()
    {
        await StoreAsync();
        var physical = await _monitor.Get<ForecastStage>().RunAsync(Now, default);

        var learned = await With(await TrainAsync()).MakeAsync(physical, default);

        Assert.Equal("physical", physical.Couplings["rz-netz"].Model);
        Assert.All(physical.Couplings["rz-netz"].Points, point => Assert.InRange(point.Heat.P50, 480, 540));
        Assert.Equal("learned", learned["rz-netz"].Model);
        Assert.All(learned["rz-netz"].Points, point => Assert.InRange(point.Heat.P50, Delivered - 10, Delivered + 10));
        Assert.Equal(
            physical.Couplings["rz-netz"].Points.Select(point => point.Heat),
            learned["rz-netz"].Points.Select(point => point.Physical));
    }

    [Fact]
    public async Task A_recommendation_takes_the_learned_heat_and_names_its_model()
    {
        await StoreAsync();
        var set = await _monitor.Get<ForecastStage>().RunAsync(Now, default);
        var byPhysics = await ProposeAsync(set);

        var byModel = await ProposeAsync(set with { Couplings = await With(await TrainAsync()).MakeAsync(set, default) });

        Assert.Equal(("merit-order-1+physical", "merit-order-1+learned"), (byPhysics.Model, byModel.Model));
        Assert.Contains("by the physical estimate", byPhysics.Why.En, StringComparison.Ordinal);
        Assert.Contains("by the model that learned from measured hours", byModel.Why.En, StringComparison.Ordinal);
        Assert.InRange(byModel.Heat.Mid, 48 * (Delivered - 10) / 1000, 48 * (Delivered + 10) / 1000);
        Assert.True(byModel.Heat.Mid < byPhysics.Heat.Mid);
    }

    [Fact]
    public async Task The_deviation_of_the_last_days_is_read_for_a_model()
    {
        await StoreAsync();

        var hours = await _monitor.Get<CouplingHistories>().HoursAsync(Built, TimeWindow.EndingAt(Now, TimeSpan.FromDays(28)), default);

        // Less than half a percent of the hours stand beside the ends of what was measured.
        Assert.InRange(hours.Counts[HourUse.Free], (28 * 24) - 3, 28 * 24);
        Assert.InRange(hours.DeviationBefore(Now), -0.1, -0.04);
    }

    [Fact]
    public async Task A_coupling_whose_source_was_never_measured_has_no_forecast()
    {
        await _monitor.StoreAsync([.. TownHistory.Before(Now, 28).Where(reading => reading.Series.Asset != "rz")]);

        Assert.Empty((await _monitor.Get<ForecastStage>().RunAsync(Now, default)).Couplings);
    }

    [Fact]
    public async Task The_champions_are_asked_for_once_a_run()
    {
        await StoreAsync();
        var set = await _monitor.Get<ForecastStage>().RunAsync(Now, default);
        var town = TestSites.Small with { Couplings = [.. TestSites.Small.Couplings.Select(one => one with { State = CouplingState.Built })] };
        var champion = new Champion(await TrainAsync());

        var forecasts = await With(champion, town).MakeAsync(set, default);

        Assert.Equal(["learned", "physical"], forecasts.OrderBy(one => one.Key).Select(one => one.Value.Model));
        Assert.Equal(1, champion.Asked);
    }

    private Task StoreAsync() => _monitor.StoreAsync(
    [
        .. TownHistory.Before(Now, 28),
        .. Enumerable.Range(1, 28 * 24).Select(back => TestReadings.Good(
            "rz-netz", "heat_delivered", Now.AddHours(-back), Delivered + (3 * Math.Sin(back)))),
    ]);

    private async Task<CouplingModel> TrainAsync()
    {
        var hours = await _monitor.Get<CouplingHistories>().HoursAsync(Built, TimeWindow.EndingAt(Now, TimeSpan.FromDays(28)), default);
        return CouplingTraining.Train(hours.Rows, new PlainTreeTrainer(), 1).Model;
    }

    private CouplingForecasts With(CouplingModel model) => With(new Champion(model), TestSites.Small);

    private CouplingForecasts With(Champion champion, Site town) => new(
        town, _monitor.Store, _monitor.Get<SignalTable>(), new CouplingHistories(town, _monitor.Store), champion);

    private async Task<Proposal> ProposeAsync(ForecastSet set)
    {
        var stage = _monitor.Get<RecommendStage>();
        await stage.RecommendAsync(set, Now, default);
        return Assert.Single((await stage.CurrentBookAsync(default)).Recommendations).Proposal;
    }

    private sealed class Champion(CouplingModel model) : ICouplingModels
    {
        public int Asked { get; private set; }

        public Task<IReadOnlyDictionary<string, CouplingModel>> ChampionsAsync(CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult<IReadOnlyDictionary<string, CouplingModel>>(
                new Dictionary<string, CouplingModel> { [Built.Id] = model });
        }
    }
}
