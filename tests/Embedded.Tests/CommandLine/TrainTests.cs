using System.Text.Json;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.CommandLine;

public sealed class TrainTests : IDisposable
{
    private static readonly DateTimeOffset End = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Without_a_data_directory_it_says_what_is_missing()
        => (await ProgramRun.JsonAsync(["train", "--data", _directory.Path])).AssertRefused(2, "no data directory");

    [Fact]
    public async Task Readings_need_a_site()
        => (await ProgramRun.JsonAsync(["train", "--readings", await ReadingsAsync(1)])).AssertRefused(2, "--site");

    [Theory]
    [InlineData("--network", "nobody", "'nobody'", "netz")]
    [InlineData("--seed", "3000000000", "--seed", "2147483647")]
    [InlineData("--import", "missing.model.json", "model file", "missing.model.json")]
    public async Task What_cannot_be_used_is_named(string option, string value, params string[] named)
        => (await TrainAsync(await ReadingsAsync(1), option, value)).AssertRefused(2, named);

    [Fact]
    public async Task A_model_file_that_is_none_is_refused_with_the_reason()
    {
        var file = Path.Combine(_directory.Path, "wrong.model.json");
        await File.WriteAllTextAsync(file, """{"format":"something-else/1"}""");

        (await TrainAsync(await ReadingsAsync(1), "--import", file)).AssertRefused(2, "wrong.model.json", "format");
    }

    [Fact]
    public async Task A_file_without_a_useful_reading_is_refused()
    {
        var file = Path.Combine(_directory.Path, "empty.jsonl");
        await File.WriteAllTextAsync(file, "no reading\n");

        (await TrainAsync(file)).AssertRefused(2, "empty.jsonl", "no reading");
    }

    [Fact]
    public async Task Too_little_history_trains_nothing_and_says_how_much_is_needed()
    {
        var result = await TrainAsync(await ReadingsAsync(10), "--network", "netz");

        Assert.Equal(0, result.ExitCode);
        var place = result.Json.GetProperty("places")[0];
        Assert.Equal(("demand-residual", "netz", "plain"), (
            place.GetProperty("kind").GetString(), place.GetProperty("asset").GetString(), place.GetProperty("state").GetString()));
        Assert.NotEmpty(place.GetProperty("reason").GetString()!);
    }

    private async Task<ProgramResult> TrainAsync(string readings, params string[] more)
    {
        var site = Path.Combine(_directory.Path, "site.json");
        await File.WriteAllTextAsync(site, SiteFile.Write(TestSites.Small));
        return await ProgramRun.JsonAsync(["train", "--readings", readings, "--site", site, .. more]);
    }

    private async Task<string> ReadingsAsync(int days)
    {
        var file = Path.Combine(_directory.Path, "readings.jsonl");
        await File.WriteAllLinesAsync(file, TownHistory.Before(End, days).Select(reading => JsonSerializer.Serialize(new
        {
            topic = $"sk/v1/{reading.Series.Asset}/{reading.Series.Quantity}",
            payload = new { t = reading.Time, v = reading.Value, u = QuantityCatalog.UnitOf(reading.Series.Quantity) },
        })));
        return file;
    }
}
