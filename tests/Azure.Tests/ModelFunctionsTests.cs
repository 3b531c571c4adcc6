using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SektorKopplung.Adapters.Local;
using SektorKopplung.Adapters.MlNet;
using SektorKopplung.Azure.Tests.Host.Protocol;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.Tests.Forecasting;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Events;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.State;
using SektorKopplung.Pipeline.Training;
using SektorKopplung.Pipeline.Weather;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Azure.Tests;

/// <summary>A model trained by ML.NET in one process serves in the worker.</summary>
public sealed class ModelFunctionsTests
{
    private const string Network = "netz-mitte";
    private const string Tick = """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""";

    [Fact]
    public async Task The_worker_forecasts_with_ML_NET_and_with_the_portable_trees_where_its_file_was_altered()
    {
        await using var app = await FunctionApp.PrepareAsync(TrainAsync);

        await app.RestartAsync();
        var byMlNet = await ForecastAsync(app);
        await app.WriteAsync(new([new(ModelRegistry.NativeKind, "trained", """{"bytes":"AAAA","sha256":"00"}""")], []));
        await app.RestartAsync();
        var byTrees = await ForecastAsync(app);

        Assert.Equal(("ml-net", "", "ridge+trees"), byMlNet);
        Assert.Equal(("portable", "ridge+trees"), (byTrees.Engine, byTrees.Model));
        Assert.Contains("not the file that was stored", byTrees.Note, StringComparison.Ordinal);
        Assert.Empty(app.Host.Errors);
    }

    private static async Task<(string Engine, string Note, string Model)> ForecastAsync(FunctionApp app)
    {
        var outcome = await app.Host.InvokeAsync("RunMonitorCycle", "timer", new Value { Json = Tick });
        Assert.Equal(Outcome.Types.Status.Success, outcome.Status);
        var place = (await GetAsync(app, "/api/v1/models")).GetProperty("places").EnumerateArray()
            .Single(one => one.GetProperty("asset").GetString() == Network);
        var model = Assert.Single(place.GetProperty("models").EnumerateArray());
        var forecast = await GetAsync(app, $"/api/v1/forecasts?network={Network}");
        return (model.GetProperty("engine").GetString()!, model.GetProperty("engineNote").GetProperty("en").GetString()!,
            forecast.GetProperty("model").GetString()!);
    }

    private static async Task<JsonElement> GetAsync(FunctionApp app, string path)
    {
        using var response = await app.Host.SendAsync("ServeApi", HttpMethod.Get, path);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    // Fewer trees than usual, to save time.
    private static async Task TrainAsync(SqliteDatabase database, Site site)
    {
        var now = HourlySeries.HourOf(DateTimeOffset.UtcNow);
        var store = new SqliteTelemetryStore(database);
        await store.CommitAsync(new([.. Readings(site, now)], [], []), default);
        var documentStore = new SqliteDocumentStore(database);
        var documents = new Documents(documentStore);
        var weather = new WeatherRecords(site, store, new WeatherArchive(documents, documentStore), new ForecastOptions());
        var method = new DemandMethod(site, store, weather, new ForecastOptions(), new TrainingOptions());
        var known = (await method.OpenAsync(Network, now, default))!;
        var trained = known.Train(now.AddDays(-14), new TablesTrainer(new FastTreeTrainer(), trees: 20), seed: 1);

        var registry = new ModelRegistry(
            documents, new EventFeed(), new ModelScoring(NullLogger<ModelScoring>.Instance));
        var place = (ModelKind.DemandResidual, Network);
        await registry.EnterAsync(place, "trained", trained, now);
        await registry.JudgeAsync(place, ContestOutcome.Promoted, now);
    }

    private static IEnumerable<Reading> Readings(Site site, DateTimeOffset now)
    {
        for (var hour = now.AddDays(-45); hour < now; hour = hour.AddHours(1))
        {
            var outdoor = 2 + (4 * Math.Sin(hour.Hour * Math.PI / 12)) + (3 * Math.Sin(hour.DayOfYear));
            yield return TestReadings.Good(site.Id, "outdoor_temperature", hour, outdoor);
            yield return TestReadings.Good(Network, "heat_load", hour, 3000 + (140 * (16 - outdoor)) - (hour.Hour < 5 ? 800 : 0));
        }
    }
}
