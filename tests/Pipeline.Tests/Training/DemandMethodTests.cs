using SektorKopplung.Core.Learning;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Training;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Training;

public sealed class DemandMethodTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);

    private readonly MonitorHarness _monitor = new(TestSites.Small, Now);

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public async Task Without_a_trainer_the_linear_model_serves_and_says_why()
    {
        await _monitor.StoreAsync(TownHistory.Before(Now, 50));
        await _monitor.Get<TrainStage>().RunAsync(new(), Now, default);

        var set = await _monitor.Get<ForecastStage>().RunAsync(Now, default);

        Assert.Equal("ridge", set.Demand["netz"].Model);
        Assert.Empty(set.Beside);
        Assert.Contains("linear model", set.Why["netz"].En, StringComparison.Ordinal);
        Assert.Contains("no trainer", set.Why["netz"].En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "Fewer than three days")]
    [InlineData(10, "heating curve")]
    [InlineData(20, "linear model")]
    public async Task Little_history_is_named_as_the_reason(int days, string words)
    {
        await _monitor.StoreAsync(TownHistory.Before(Now, days));

        var set = await _monitor.Get<ForecastStage>().RunAsync(Now, default);

        Assert.Contains(words, set.Why["netz"].En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_past_is_expected_without_what_was_measured_later()
    {
        await _monitor.StoreAsync(TownHistory.Before(Now, 50));
        var method = _monitor.Get<TrainStage>().Methods.Single(one => one.Kind == ModelKind.DemandResidual);
        var known = (await method.OpenAsync("netz", Now, default))!;
        var earlier = (await method.OpenAsync("netz", Now.AddDays(-1), default))!;
        DateOnly[] days = [new(2026, 1, 8), new(2026, 1, 9)];

        var expected = known.Expect(null, days);

        Assert.Equal(48, expected.Count);
        Assert.Equal(earlier.Expect(null, days), expected);
        Assert.All(expected, hour => Assert.InRange(hour.Value, 500, 4000));
    }

    [Fact]
    public async Task What_was_never_measured_cannot_be_learned()
        => Assert.Null(await _monitor.Get<TrainStage>().Methods[0].OpenAsync("netz", Now, default));
}
