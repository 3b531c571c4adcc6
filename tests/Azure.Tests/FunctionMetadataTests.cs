using System.Globalization;
using System.Text.Json;
using SektorKopplung.Azure.Tests.Host;

namespace SektorKopplung.Azure.Tests;

/// <summary>What hosts and tools are told of the functions, in the written file and by the running worker.</summary>
public sealed class FunctionMetadataTests(SharedFunctionApp shared) : IClassFixture<SharedFunctionApp>
{
    private static readonly string[] Hubs = ["heat-networks", "waste-heat-sources", "data-centres"];

    [Fact]
    public void Every_kind_of_trigger_is_there()
        => Assert.Equal(
            ["eventHubTrigger", "eventHubTrigger", "eventHubTrigger", "httpTrigger", "timerTrigger", "timerTrigger"],
            Written().Select(function => Trigger(function).GetProperty("type").GetString()).Order());

    [Fact]
    public void Every_event_hub_function_takes_batches_and_is_retried_without_end()
    {
        var functions = Written().Where(IsEventHub).ToList();

        Assert.Equal(Hubs.Order(), functions.Select(function => Trigger(function).GetProperty("eventHubName").GetString()).Order());
        Assert.All(functions, function =>
        {
            Assert.Equal("Many", Trigger(function).GetProperty("cardinality").GetString());
            var retry = function.GetProperty("retry");
            Assert.Equal("exponentialBackoff", retry.GetProperty("strategy").GetString());
            Assert.Equal(-1, retry.GetProperty("maxRetryCount").GetInt32());
        });
    }

    [Fact]
    public void The_running_worker_tells_the_same()
    {
        var functions = shared.Host.Functions.Values.Where(function => function.Bindings.Values.Any(
            binding => binding.Type == "eventHubTrigger")).ToList();

        Assert.Equal(Hubs.Length, functions.Count);
        Assert.All(functions, function =>
        {
            Assert.Equal(-1, function.RetryOptions.MaxRetryCount);
            using var binding = JsonDocument.Parse(function.RawBindings.Single());
            Assert.Equal("Many", binding.RootElement.GetProperty("cardinality").GetString());
        });
    }

    [Fact]
    public void The_host_checkpoints_every_batch_and_its_timeout_is_longer_than_any_attempt_and_any_pause()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(WorkerProcess.Directory, "host.json")));
        var timeout = Time(host.RootElement.GetProperty("functionTimeout"));
        var longestPause = Written().Where(IsEventHub).Max(function => Time(function.GetProperty("retry").GetProperty("maximumInterval")));

        Assert.Equal(1, host.RootElement.GetProperty("extensions").GetProperty("eventHubs")
            .GetProperty("batchCheckpointFrequency").GetInt32());
        Assert.True(timeout > longestPause + Functions.Settings.AppSettings.LongestStorePatience);
    }

    private static List<JsonElement> Written()
        => [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(WorkerProcess.Directory, "functions.metadata")))
            .RootElement.EnumerateArray()];

    private static JsonElement Trigger(JsonElement function) => function.GetProperty("bindings").EnumerateArray().First();

    private static bool IsEventHub(JsonElement function) => Trigger(function).GetProperty("type").GetString() == "eventHubTrigger";

    private static TimeSpan Time(JsonElement text) => TimeSpan.Parse(text.GetString()!, CultureInfo.InvariantCulture);
}
