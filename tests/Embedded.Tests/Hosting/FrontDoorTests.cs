using System.Net;
using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Mqtt.Publishing;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.Hosting;

public sealed class FrontDoorTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Readings_over_http_are_stored_and_counted()
    {
        await using var monitor = await RunningMonitor.StartAsync(Data);

        using var answer = await monitor.Http.PostReadingsAsync($"[{Reading(1)},{Reading(2)},{Reading(2)},7]");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"stored":3,"deadLettered":1}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal([1, 2], await monitor.Http.ValuesAsync("netz-mitte", "heat_load", Start));
        Assert.Equal(2, await monitor.Http.CountAsync("stored"));
        Assert.Equal(1, await monitor.Http.CountAsync("duplicates"));
        Assert.Equal(1, await monitor.Http.CountAsync("deadLetters"));
    }

    [Fact]
    public async Task Readings_over_mqtt_are_stored_and_counted()
    {
        await using var monitor = await RunningMonitor.StartAsync(Data);

        await PublishAsync(Publisher(monitor.Mqtt), 1, 2);

        Assert.Equal([1, 2], await monitor.Http.ValuesAsync("netz-mitte", "heat_load", Start));
        Assert.Equal(2, await monitor.Http.CountAsync("stored"));
    }

    [Fact]
    public async Task With_credentials_the_http_interface_needs_a_key()
    {
        var key = new Secrets(Data);
        await using var monitor = await RunningMonitor.StartAsync(await key.ArgumentsAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, (await monitor.Http.PostReadingsAsync(Reading(1))).StatusCode);
        monitor.Http.Client.DefaultRequestHeaders.Add("X-Api-Key", "not the right key");
        Assert.Equal(HttpStatusCode.Unauthorized, (await monitor.Http.PostReadingsAsync(Reading(1))).StatusCode);
        monitor.Http.Client.DefaultRequestHeaders.Remove("X-Api-Key");
        monitor.Http.Client.DefaultRequestHeaders.Add("X-Api-Key", Secrets.Key);
        Assert.Equal(HttpStatusCode.OK, (await monitor.Http.PostReadingsAsync(Reading(1))).StatusCode);
        monitor.Http.Client.DefaultRequestHeaders.Remove("X-Api-Key");
        monitor.Http.Client.DefaultRequestHeaders.Authorization = new("Bearer", Secrets.Key);
        Assert.Equal([1], await monitor.Http.ValuesAsync("netz-mitte", "heat_load", Start));
        Assert.Equal([Secrets.KeyName], await SourcesAsync(monitor));
    }

    [Theory]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData("Basic not base64", HttpStatusCode.Unauthorized)]
    [InlineData("Basic bm8gY29sb24=", HttpStatusCode.Unauthorized)]
    [InlineData($"{Secrets.KeyName}:not the right key", HttpStatusCode.Unauthorized)]
    [InlineData($"{Secrets.KeyName}:{Secrets.Key}", HttpStatusCode.OK)]
    public async Task With_credentials_a_browser_logs_in_with_the_key_as_password(string login, HttpStatusCode expected)
    {
        await using var monitor = await RunningMonitor.StartAsync(await new Secrets(Data).ArgumentsAsync());
        var header = login.Contains(':', StringComparison.Ordinal)
            ? $"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(login))}" : login;

        foreach (var path in new[] { "/", "/api/v1/overview" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Authorization", header);
            using var answer = await monitor.Http.Client.SendAsync(request);

            Assert.Equal(expected, answer.StatusCode);
            Assert.Equal(expected == HttpStatusCode.OK ? [] : ["Basic", "Bearer"], answer.Headers.WwwAuthenticate.Select(one => one.Scheme));
        }
    }

    [Fact]
    public async Task A_login_that_a_browser_remembers_does_not_work_from_another_site()
    {
        await using var monitor = await RunningMonitor.StartAsync(await new Secrets(Data).ArgumentsAsync());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/overview");
        request.Headers.Authorization = new(
            "Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{Secrets.KeyName}:{Secrets.Key}")));
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await monitor.Http.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task With_credentials_mqtt_needs_user_and_password()
    {
        var secrets = new Secrets(Data);
        await using var monitor = await RunningMonitor.StartAsync(await secrets.ArgumentsAsync());
        monitor.Http.Client.DefaultRequestHeaders.Add("X-Api-Key", Secrets.Key);
        var publisher = Publisher(monitor.Mqtt);

        await Assert.ThrowsAsync<IOException>(() => PublishAsync(publisher, 1));
        await Assert.ThrowsAsync<IOException>(
            () => PublishAsync(publisher with { UserName = Secrets.User, Password = "not the right one" }, 1));
        await PublishAsync(publisher with { UserName = Secrets.User, Password = Secrets.Password }, 1);

        Assert.Equal([1], await monitor.Http.ValuesAsync("netz-mitte", "heat_load", Start));
        Assert.Equal([Secrets.User], await SourcesAsync(monitor));
    }

    [Fact]
    public async Task With_a_certificate_page_and_mqtt_are_encrypted()
    {
        var secrets = new Secrets(Data);
        await using var monitor = await RunningMonitor.StartAsync(
            [.. await secrets.ArgumentsAsync("https://127.0.0.1:0"), "--mqtts", "0"], secrets.CertificateFile);
        monitor.Http.Client.DefaultRequestHeaders.Add("X-Api-Key", Secrets.Key);
        var publisher = Publisher(monitor.Mqtts) with { UserName = Secrets.User, Password = Secrets.Password, UseTls = true };

        await PublishAsync(publisher with { AuthorityFile = secrets.CertificateFile }, 1);
        await Assert.ThrowsAsync<IOException>(() => PublishAsync(publisher, 2));

        Assert.Equal("https", monitor.Http.Client.BaseAddress!.Scheme);
        Assert.Equal([1], await monitor.Http.ValuesAsync("netz-mitte", "heat_load", Start));
        using var stranger = new HttpClient { BaseAddress = monitor.Http.Client.BaseAddress };
        await Assert.ThrowsAsync<HttpRequestException>(() => stranger.GetAsync("healthz"));
    }

    private static DateTimeOffset Start { get; } = new(2026, 1, 10, 6, 0, 0, TimeSpan.Zero);

    private string Data => _directory.Path;

    private static string Reading(int number)
        => $$"""{"asset":"netz-mitte","quantity":"heat_load","t":"{{Start.AddSeconds(number):yyyy-MM-ddTHH:mm:ssZ}}","v":{{number}},"u":"kW"}""";

    private static MqttPublisherOptions Publisher(int port) => new() { Host = "127.0.0.1", Port = port, ClientId = "door" };

    private static async Task PublishAsync(MqttPublisherOptions options, params IEnumerable<int> numbers)
    {
        await using var publisher = await MqttPublisher.ConnectAsync(options, CancellationToken.None);
        foreach (var number in numbers)
        {
            await publisher.PublishAsync(
                "sk/v1/netz-mitte/heat_load", System.Text.Encoding.UTF8.GetBytes(Reading(number)), CancellationToken.None);
        }

        await publisher.FlushAsync(CancellationToken.None);
        Assert.Equal(0, publisher.Refused);
    }

    private static async Task<IEnumerable<string?>> SourcesAsync(RunningMonitor monitor)
        => (await monitor.Http.GetAsync("ledger")).EnumerateArray().Select(row => row.GetProperty("source").GetString()).Distinct();
}
