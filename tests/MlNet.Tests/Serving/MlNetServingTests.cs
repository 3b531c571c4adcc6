using Microsoft.Extensions.DependencyInjection;
using SektorKopplung.Adapters.MlNet;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.Tests.Forecasting;
using SektorKopplung.Core.Trees;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Training;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.MlNet.Tests.Serving;

/// <summary>A monitor that scores with ML.NET beside one that scores with the portable trees, on the same readings and models.</summary>
public sealed class MlNetServingTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);
    private static readonly (ModelKind Kind, string Asset)[] Places =
        [(ModelKind.DemandResidual, "netz"), (ModelKind.Coupling, "rz-netz")];

    private static readonly Lazy<Task<TrainedModel[]>> Trained = new(TrainAsync);

    private readonly MonitorHarness _mlNet = new(TestSites.Small, Now, services => services.AddSingleton<IScoringEngine, MlNetEngine>());
    private readonly MonitorHarness _portable = new(TestSites.Small, Now);

    public void Dispose()
    {
        _mlNet.Dispose();
        _portable.Dispose();
    }

    [Fact]
    public async Task Forecasts_of_networks_and_couplings_are_the_same_bit_for_bit()
    {
        var theirs = await ForecastAsync(_mlNet);
        var ours = await ForecastAsync(_portable);

        Assert.Equal(["ml-net", "ml-net"], await EnginesAsync(_mlNet));
        Assert.Equal(["portable", "portable"], await EnginesAsync(_portable));
        Assert.Equal(("ridge+trees", "learned"), (theirs.Demand["netz"].Model, theirs.Couplings["rz-netz"].Model));
        Assert.Equal(48, theirs.Demand["netz"].Points.Count);
        Assert.Equal(48, theirs.Couplings["rz-netz"].Points.Count);
        Assert.Contains(theirs.Demand["netz"].Points.Zip(theirs.Beside["netz"].Forecast.Points), pair => pair.First.P50 != pair.Second.P50);
        Assert.Contains(theirs.Couplings["rz-netz"].Points, point => point.Heat.P50 != point.Physical.P50);
        Assert.Equal(await DocumentAsync(_portable), await DocumentAsync(_mlNet));
        Assert.Equal(ours.Couplings["rz-netz"].Points.Select(point => point.Heat), theirs.Couplings["rz-netz"].Points.Select(point => point.Heat));
    }

    [Fact]
    public async Task What_explains_a_forecast_adds_up_to_what_ML_NET_scored()
    {
        var forecasts = await ForecastAsync(_mlNet);

        var demand = forecasts.Demand["netz"];
        Assert.All(demand.Points.Zip(demand.Explanation!.Values), hour => Assert.Equal(hour.First.P50, hour.Second.Sum(), 1e-9));
        Assert.All(forecasts.Couplings["rz-netz"].Points, point => Assert.Equal(point.Heat.P50, point.Contributions.Sum(), 1e-9));
    }

    [Fact]
    public async Task Models_are_judged_by_ML_NET_as_by_the_portable_trees()
    {
        await ForecastAsync(_mlNet);
        var days = Enumerable.Range(1, 5).Select(day => new DateOnly(2026, 1, 5).AddDays(day)).ToList();
        foreach (var place in Places)
        {
            var known = (await MethodOf(_mlNet, place.Kind).OpenAsync(place.Asset, Now, default))!;
            var model = (await _mlNet.Get<ModelRegistry>().LoadAsync(place.Asset, default))!;

            var theirs = known.Expect(model, days);

            Assert.Equal("ml-net", model.Engine.Name);
            Assert.Equal(120, theirs.Count);
            Assert.Equal(known.Expect(LoadedModel.Portable(model.File), days), theirs);
        }
    }

    [Fact]
    public async Task An_altered_file_is_never_opened_and_the_model_says_so()
    {
        await ForecastAsync(_mlNet);
        await AlterAsync("netz", json => Flipped(json));
        await AlterAsync("rz-netz", _ => """{"bytes":"no base-64!","sha256":""}""");

        using var after = await _mlNet.RestartAsync();
        var forecasts = await after.Get<ForecastStage>().RunAsync(Now, default);

        Assert.Equal(["portable", "portable"], await EnginesAsync(after));
        var engines = await after.Get<ModelRegistry>().EnginesAsync(await after.Get<ModelRegistry>().BookAsync(default), default);
        Assert.Contains("not the file that was stored", engines["netz"].Note.En, StringComparison.Ordinal);
        Assert.Contains("model-natives/rz-netz cannot be read", engines["rz-netz"].Note.En, StringComparison.Ordinal);
        Assert.Equal("ridge+trees", forecasts.Demand["netz"].Model);
        await ForecastAsync(_portable);
        Assert.Equal(await DocumentAsync(_portable), await DocumentAsync(after));
    }

    [Fact]
    public async Task A_file_of_other_trees_is_found_out()
    {
        var models = await Trained.Value;
        var other = new FastTreeTrainer().Train(Tables.Draw(500, models[1].File.Trees.Width), new TreeOptions { Trees = 5 });
        var registry = _mlNet.Get<ModelRegistry>();

        await registry.EnterAsync(Places[1], "foreign", models[1] with { NativeModel = other.NativeModel }, Now);

        var model = (await registry.LoadAsync("foreign", default))!;
        Assert.Equal("portable", model.Engine.Name);
        Assert.Contains("another score", model.Engine.Note.En, StringComparison.Ordinal);
    }

    private static IModelMethod MethodOf(MonitorHarness monitor, ModelKind kind)
        => monitor.Get<TrainStage>().Methods.Single(method => method.Kind == kind);

    // Fewer trees than usual, to save time.
    private static async Task<TrainedModel[]> TrainAsync()
    {
        using var monitor = new MonitorHarness(TestSites.Small, Now);
        await StoreAsync(monitor);
        var trainer = new TablesTrainer(new FastTreeTrainer(), trees: 40);
        var models = new List<TrainedModel>();
        foreach (var place in Places)
        {
            var known = (await MethodOf(monitor, place.Kind).OpenAsync(place.Asset, Now, default))!;
            var trained = known.Train(Now.AddDays(-10), trainer, seed: 1);
            models.Add(trained with { File = Unlimited(trained.File) });
        }

        return [.. models];
    }

    // So little history gives trees little say; here they are to have all of it.
    private static ModelFile Unlimited(ModelFile file)
        => file.Kind == "demand-residual" ? file with { Numbers = CuriousModel.Unlimited(file.Numbers) } : file;

    private static async Task<ForecastSet> ForecastAsync(MonitorHarness monitor)
    {
        await StoreAsync(monitor);
        foreach (var (place, model) in Places.Zip(await Trained.Value))
        {
            await monitor.Get<ModelRegistry>().EnterAsync(place, place.Asset, model, Now);
            await monitor.Get<ModelRegistry>().JudgeAsync(place, ContestOutcome.Promoted, Now);
        }

        return await monitor.Get<ForecastStage>().RunAsync(Now, default);
    }

    private static Task StoreAsync(MonitorHarness monitor)
    {
        var random = new Random(1);
        return monitor.StoreAsync(
        [
            .. TownHistory.Before(Now, 45).Select(reading => reading.Series.Quantity == "heat_load"
                ? reading with { Value = reading.Value + (reading.Time.Hour < 5 ? -300 : 0) + (200 * random.NextDouble()) }
                : reading),
            .. Enumerable.Range(1, 45 * 24).Select(back => TestReadings.Good(
                "rz-netz", "heat_delivered", Now.AddHours(-back), 400 + (40 * Math.Sin(back / 24.0)) + (20 * random.NextDouble()))),
        ]);
    }

    private static async Task<string[]> EnginesAsync(MonitorHarness monitor)
    {
        var registry = monitor.Get<ModelRegistry>();
        return [.. (await registry.EnginesAsync(await registry.BookAsync(default), default)).Values.Select(engine => engine.Name)];
    }

    private static async Task<string> DocumentAsync(MonitorHarness monitor)
        => (await monitor.Documents.GetAsync(ForecastSet.DocumentKind, ForecastSet.DocumentId, default))!.Json;

    private async Task AlterAsync(string id, Func<string, string> alter)
    {
        var stored = (await _mlNet.Documents.GetAsync(ModelRegistry.NativeKind, id, default))!;
        await _mlNet.Documents.WriteAsync(new([new(ModelRegistry.NativeKind, id, alter(stored.Json))], []), default);
    }

    private static string Flipped(string json)
    {
        var middle = json.Length / 2;
        return string.Concat(json.AsSpan(0, middle), json[middle] == 'A' ? "B" : "A", json.AsSpan(middle + 1));
    }
}
