using System.Text.Json;
using Microsoft.Extensions.Configuration;
using SektorKopplung.Azure.Tests.Host;
using SektorKopplung.Functions.Settings;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Azure.Tests;

public sealed class AppSettingsTests
{
    private static readonly string Site = RepositoryRoot.PathOf("docs/examples/minimal.site.json");

    [Fact]
    public void The_example_names_every_setting_that_is_read_and_no_other()
    {
        using var example = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.PathOf("local.settings.example.json")));

        Assert.Equal(
            new[] { AppSettings.DataKey, AppSettings.SiteKey, AppSettings.StoreKey, AppSettings.StorePatienceKey }.Order(),
            example.RootElement.GetProperty("Values").EnumerateObject().Select(value => value.Name)
                .Where(name => name.StartsWith("SK_", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Relative_paths_start_at_the_app()
    {
        var settings = AppSettings.Read(Configuration(("FUNCTIONS_APPLICATION_DIRECTORY", "/app"), ("SK_DATA", "data")));

        Assert.Equal(Path.GetFullPath("/app/data"), settings.DataDirectory);
        Assert.Equal("beispielstadt", settings.Site.Id);
        Assert.Equal(AppSettings.DefaultStorePatience, settings.StorePatience);
    }

    [Theory]
    [InlineData("SK_STORE", "tables", "SK_STORE is 'tables'")]
    [InlineData("SK_STORE", null, "SK_STORE is ''")]
    [InlineData("SK_DATA", null, "SK_DATA is not set")]
    [InlineData("SK_SITE", "/nowhere/site.json", "/nowhere/site.json cannot be read")]
    [InlineData("SK_STORE_PATIENCE", "00:00:00", "SK_STORE_PATIENCE is '00:00:00'")]
    [InlineData("SK_STORE_PATIENCE", "00:10:01", "SK_STORE_PATIENCE is '00:10:01'")]
    [InlineData("SK_STORE_PATIENCE", "soon", "SK_STORE_PATIENCE is 'soon'")]
    [InlineData("WEBSITE_INSTANCE_ID", "1", "Azure discards that disk")]
    public void What_cannot_be_used_is_said_in_one_sentence(string key, string? value, string sentence)
    {
        var error = Assert.Throws<SettingsException>(() => AppSettings.Read(Configuration((key, value))));

        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_errors_of_a_site_file_are_told_with_line_and_field()
    {
        using var directory = new TemporaryDirectory();
        var path = Path.Combine(directory.Path, "site.json");
        File.WriteAllText(path, """{ "id": "x", "nmae": "y" }""");

        var error = Assert.Throws<SettingsException>(() => AppSettings.Read(Configuration(("SK_SITE", path))));

        Assert.Contains("line 1, nmae", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_cannot_start_says_why_and_ends_with_2_or_3()
    {
        await using var app = await FunctionApp.StartAsync();
        using var twice = new WorkerProcess(new Uri("http://127.0.0.1:1"), app.Settings);
        using var unset = new WorkerProcess(new Uri("http://127.0.0.1:1"), new Dictionary<string, string>());

        Assert.Equal(3, await twice.ExitAsync(default));
        Assert.Contains("is in use by another process", twice.Output, StringComparison.Ordinal);
        Assert.Equal(2, await unset.ExitAsync(default));
        Assert.Contains("SK_STORE is ''; this version knows sqlite.", unset.Output, StringComparison.Ordinal);
    }

    private static IConfiguration Configuration(params (string Key, string? Value)[] changes)
    {
        var values = new Dictionary<string, string?>
        {
            ["SK_SITE"] = Site,
            ["SK_STORE"] = "sqlite",
            ["SK_DATA"] = "/data",
        };
        foreach (var (key, value) in changes)
        {
            values[key] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }
}
