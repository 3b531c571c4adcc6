using System.Net;
using System.Text.Json;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.Trees;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.Training;
using SektorKopplung.Tests.Support;
using static SektorKopplung.Api.Tests.JsonFields;

namespace SektorKopplung.Api.Tests;

public class ModelEndpointsTests
{
    private const string Path = "/api/v1/models";

    [Fact]
    public async Task Every_network_and_built_coupling_has_a_place()
    {
        await using var server = await MonitorServer.StartWithHistoryAsync();

        var book = await server.GetAsync(Path);

        Assert.False(book.GetProperty("canTrain").GetBoolean());
        Assert.Equal(
            ["demand-residual/netz", "coupling/rz-netz"],
            book.GetProperty("places").EnumerateArray().Select(place => $"{Text(place, "kind")}/{Text(place, "asset")}"));
    }

    [Fact]
    public async Task A_place_without_a_model_says_why_after_the_first_run()
    {
        await using var server = await MonitorServer.StartWithHistoryAsync();
        await server.Get<TrainStage>().RunAsync(new(), MonitorServer.Start, default);

        var place = (await server.GetAsync(Path)).GetProperty("places")[0];

        Assert.Equal(JsonValueKind.Null, place.GetProperty("championId").ValueKind);
        Assert.Contains("no trainer", place.GetProperty("note").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Equal("unwatched", place.GetProperty("drift").GetProperty("state").GetString());
    }

    [Fact]
    public async Task Models_that_serve_or_challenge_say_what_scores_them()
    {
        await using var server = await MonitorServer.StartAsync();
        var place = (ModelKind.DemandResidual, "netz");
        var registry = server.Get<ModelRegistry>();
        var model = new TrainedModel(LevelModel.Of(1000, MonitorServer.Start), []);
        await registry.EnterAsync(place, "first", model, MonitorServer.Start);
        await registry.EnterAsync(place, "second", model, MonitorServer.Start);

        var models = (await server.GetAsync(Path)).GetProperty("places")[0].GetProperty("models");

        Assert.Equal(("second", "portable"), (Text(models[0], "id"), Text(models[0], "engine")));
        Assert.Equal("", models[0].GetProperty("engineNote").GetProperty("en").GetString());
        Assert.Equal(JsonValueKind.Null, models[1].GetProperty("engine").ValueKind);
        Assert.Equal(JsonValueKind.Null, models[1].GetProperty("engineNote").ValueKind);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_does_not_hide_the_models()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.Get<ModelRegistry>().EnterAsync(
            (ModelKind.DemandResidual, "netz"), "first", new(LevelModel.Of(1000, MonitorServer.Start), []), MonitorServer.Start);
        await server.Get<IDocumentStore>().WriteAsync(new([new(ModelRegistry.FileKind, "first", """{"file":"{"}""")], []), default);

        var model = (await server.GetAsync(Path)).GetProperty("places")[0].GetProperty("models")[0];

        Assert.Equal(("first", JsonValueKind.Null), (Text(model, "id"), model.GetProperty("engine").ValueKind));
    }

    [Fact]
    public async Task Who_asks_for_a_training_sees_that_it_is_asked_for()
    {
        await using var server = await MonitorServer.StartAsync();

        var answer = await server.PostAsync($"{Path}/train", """{"role":"operator"}""");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var book = await server.GetAsync(Path);
        Assert.Equal(("2026-01-12T05:00:00Z", "operator"), (Text(book, "askedAt"), Text(book, "askedBy")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"role":" "}""")]
    public async Task Nobody_asks_without_a_role(string body)
    {
        await using var server = await MonitorServer.StartAsync();

        await MonitorServer.ProblemOfAsync(await server.PostAsync($"{Path}/train", body), HttpStatusCode.BadRequest);

        Assert.Equal(JsonValueKind.Null, (await server.GetAsync(Path)).GetProperty("askedAt").ValueKind);
    }
}
