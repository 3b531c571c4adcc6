using Microsoft.Extensions.DependencyInjection;
using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Simulators.Plants.Scenarios;
using SektorKopplung.Tests.Support;
using Xunit.Abstractions;

namespace SektorKopplung.Simulators.Tests.Couplings;

/// <summary>The monitor forecasts the town for two weeks; models know only the weeks before.</summary>
public class CouplingForecastTests(ITestOutputHelper output)
{
    private const int Days = 84;
    private const int JudgedDays = 14;
    private const int HoursBetweenForecasts = 62;

    private static readonly DateTimeOffset End = ScenarioCatalog.CalmWeek.DefaultStart;
    private static readonly DateTimeOffset Start = End.AddDays(-JudgedDays);

    [Fact]
    public async Task Two_days_ahead_learned_heat_is_closer_than_physics_and_four_of_five_hours_lie_in_the_band()
    {
        var store = await RecordedTown.RecordAsync(ScenarioCatalog.CalmWeek, seed: 2, Days);
        var truth = await FreeHoursAsync(store);
        var models = truth.ToDictionary(
            coupling => coupling.Key,
            coupling => CouplingTraining.Train(
                [.. coupling.Value.Where(row => row.Conditions.Hour < Start)], new PlainTreeTrainer(), 1).Model);

        var judged = await ForecastAsync(store.All, new Champions(models), truth);

        foreach (var coupling in judged.GroupBy(one => one.Id))
        {
            var (learned, physical) = (coupling.Average(one => one.LearnedError), coupling.Average(one => one.PhysicalError));
            output.WriteLine($"{coupling.Key}: learned {learned:0.0} kW, physics {physical:0.0} kW, in band {coupling.Average(one => one.IsInBand ? 1.0 : 0):P0}");
            Assert.True(learned < physical);
        }

        Assert.InRange(judged.Average(one => one.IsInBand ? 1.0 : 0), 0.75, 0.85);
    }

    private static async Task<Dictionary<string, IReadOnlyList<CouplingRow>>> FreeHoursAsync(InMemoryTelemetryStore store)
    {
        var hours = new Dictionary<string, IReadOnlyList<CouplingRow>>();
        foreach (var coupling in RecordedTown.Site.Couplings.Where(one => one.State == CouplingState.Built))
        {
            hours[coupling.Id] = (await new CouplingHistories(RecordedTown.Site, store)
                .HoursAsync(coupling, TimeWindow.EndingAt(End, TimeSpan.FromDays(Days)), default)).Rows;
        }

        return hours;
    }

    private static async Task<List<JudgedHour>> ForecastAsync(
        IReadOnlyList<Reading> readings, ICouplingModels champions, Dictionary<string, IReadOnlyList<CouplingRow>> truth)
    {
        var judged = new List<JudgedHour>();
        using var monitor = new MonitorHarness(RecordedTown.Site, Start, services => services.AddSingleton(champions));
        var stored = DateTimeOffset.MinValue;
        for (var now = Start; now < End.AddDays(-2); now = now.AddHours(HoursBetweenForecasts))
        {
            monitor.Clock.Advance(now - monitor.Clock.GetUtcNow());
            await monitor.StoreAsync([.. readings.Where(one => one.Time >= stored && one.Time < now).OrderBy(one => one.Time)]);
            stored = now;
            var set = await monitor.Get<ForecastStage>().RunAsync(now, default);
            judged.AddRange(set.Couplings.Values.SelectMany(forecast => truth[forecast.CouplingId]
                .Where(row => forecast.At(row.Conditions.Hour) is not null)
                .Select(row => JudgedHour.Of(row, forecast.At(row.Conditions.Hour)!))));
        }

        return judged;
    }

    private sealed record JudgedHour(string Id, double LearnedError, double PhysicalError, bool IsInBand)
    {
        public static JudgedHour Of(CouplingRow row, CouplingForecastPoint point) => new(
            row.Conditions.Way.Coupling.Id,
            Math.Abs(row.Delivered - point.Heat.P50),
            Math.Abs(row.Delivered - point.Physical.P50),
            row.Delivered >= point.Heat.P10 && row.Delivered <= point.Heat.P90);
    }

    private sealed class Champions(Dictionary<string, CouplingModel> models) : ICouplingModels
    {
        public Task<IReadOnlyDictionary<string, CouplingModel>> ChampionsAsync(CancellationToken cancellationToken)
            => Task.FromResult<IReadOnlyDictionary<string, CouplingModel>>(models);
    }
}
