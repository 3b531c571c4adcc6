using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SektorKopplung.Adapters.Local;
using SektorKopplung.Adapters.Local.Weather;
using SektorKopplung.Core.Sites;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Adapters.Tests.Weather;

public sealed class LocalWeatherTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 9, 0, 0, TimeSpan.Zero);
    private static readonly WeatherMapping Mapping = new("/time", [new("outdoor_temperature", "/t", "Cel")]);

    private readonly WeatherServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void A_site_without_a_weather_service_has_none()
        => Assert.Null(new ServiceCollection().AddLocalWeather(TestSites.Small).BuildServiceProvider().GetService<IWeatherForecastSource>());

    [Fact]
    public async Task Mosmix_is_fetched_unpacked_and_read()
    {
        _server.Send(Kmz(), "application/vnd.google-earth.kmz");

        var answer = await Mosmix().NewestAsync(Now, default);

        Assert.Equal("", answer.Failure.En);
        Assert.Equal(-3, answer.Forecast!.At("outdoor_temperature", Now)!.Value, 1e-9);
        Assert.Equal(Now, answer.Forecast.IssuedAt);
    }

    [Fact]
    public async Task It_is_asked_again_only_after_the_refresh_and_sends_nothing_twice()
    {
        _server.Send(Kmz());
        var source = Mosmix();

        await source.NewestAsync(Now, default);
        await source.NewestAsync(Now.AddMinutes(54), default);
        Assert.Equal(1, _server.Requests);
        var answer = await source.NewestAsync(Now.AddMinutes(55), default);

        Assert.Equal((2, 1), (_server.Requests, _server.NotModified));
        Assert.Equal("", answer.Failure.En);
        Assert.NotNull(answer.Forecast);
    }

    [Fact]
    public async Task The_last_good_forecast_stays_while_the_service_fails()
    {
        _server.Send(Kmz());
        var source = Mosmix();
        await source.NewestAsync(Now, default);
        _server.Fail(503);

        var answer = await source.NewestAsync(Now.AddHours(1), default);

        Assert.Equal(new("Er antwortete mit 503.", "It answered 503."), answer.Failure);
        Assert.Equal(Now, answer.Forecast!.IssuedAt);
        Assert.Equal(4, _server.Requests);
    }

    [Fact]
    public async Task After_a_failure_it_is_asked_sooner()
    {
        _server.Fail(404);
        var source = Mosmix();
        var failed = await source.NewestAsync(Now, default);
        _server.Send(Kmz());

        Assert.Equal("It answered 404.", failed.Failure.En);
        Assert.Equal(1, _server.Requests);
        Assert.Null((await source.NewestAsync(Now.AddMinutes(4), default)).Forecast);
        Assert.NotNull((await source.NewestAsync(Now.AddMinutes(5), default)).Forecast);
    }

    [Fact]
    public async Task A_useless_answer_is_not_remembered_by_its_tag()
    {
        _server.Send("<html>Wartung</html>"u8.ToArray(), "text/html");
        var source = Json();
        var useless = await source.NewestAsync(Now, default);
        _server.Send(Encoding.UTF8.GetBytes(JsonText));

        Assert.Contains("no JSON", useless.Failure.En, StringComparison.Ordinal);
        Assert.NotNull((await source.NewestAsync(Now.AddHours(1), default)).Forecast);
    }

    [Fact]
    public async Task A_redirection_is_followed()
    {
        _server.Answer = context =>
        {
            if (context.Request.Url!.AbsolutePath == "/neu")
            {
                context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(JsonText));
                return;
            }

            context.Response.Redirect("/neu");
        };

        Assert.NotNull((await Json().NewestAsync(Now, default)).Forecast);
    }

    [Fact]
    public async Task A_redirection_without_end_is_given_up()
    {
        _server.Answer = context => context.Response.Redirect("/wetter");

        var answer = await Json().NewestAsync(Now, default);

        Assert.Null(answer.Forecast);
        Assert.NotEqual("", answer.Failure.De);
    }

    [Fact]
    public async Task Nobody_there_is_a_reason()
    {
        _server.Dispose();

        Assert.Contains("cannot be reached", (await Json().NewestAsync(Now, default)).Failure.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_much_is_cut_off()
    {
        _server.Send(new byte[2_000_000]);

        Assert.Contains("more than 1 MB", (await Json(new WeatherLimits { Bytes = 1024 * 1024 }).NewestAsync(Now, default)).Failure.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_service_is_not_waited_for()
    {
        using var silence = new ManualResetEventSlim();
        _server.Answer = _ => silence.Wait();

        var answer = await Json(new WeatherLimits { WholeTime = TimeSpan.FromMilliseconds(100) }).NewestAsync(Now, default);
        silence.Set();

        Assert.Contains("too long", answer.Failure.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_archive_is_refused_wherever_it_is_cut()
    {
        var whole = Kmz();
        for (var length = 0; length < whole.Length; length += 29)
        {
            _server.Send(whole[..length]);
            var answer = await Mosmix().NewestAsync(Now, default);

            Assert.Null(answer.Forecast);
            Assert.NotEqual("", answer.Failure.De);
        }
    }

    [Theory]
    [InlineData("MOSMIX_L_2026011209_10348.kml")]
    [InlineData("forecast/anything.KML")]
    public async Task The_forecast_in_an_archive_may_have_any_name_and_encoding(string name)
    {
        var text = MosmixText.Of(Now, ("10348", [("TTT", "270.15 270.15 270.15")])).Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal);
        _server.Send(MosmixText.Zip(text, name, Encoding.Latin1));

        Assert.Equal(-3, (await Mosmix().NewestAsync(Now, default)).Forecast!.At("outdoor_temperature", Now)!.Value, 1e-9);
    }

    [Fact]
    public async Task An_archive_without_a_forecast_is_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("liesmich.txt");
        }

        _server.Send(stream.ToArray());

        Assert.Contains("no KML", (await Mosmix().NewestAsync(Now, default)).Failure.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_unpacks_to_far_too_much_is_refused()
    {
        var blanks = new string(' ', 1024 * 1024);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(archive.CreateEntry("bombe.kml", CompressionLevel.Fastest).Open()))
        {
            writer.Write("<kml>");
            for (var megabytes = 0; megabytes < 270; megabytes++)
            {
                writer.Write(blanks);
            }
        }

        _server.Send(stream.ToArray());
        var answer = await Source(new(WeatherKind.Mosmix, _server.Address, "DWD"), new() { Bytes = 64 * 1024 * 1024 }).NewestAsync(Now, default);

        Assert.Contains("MaxCharactersInDocument", answer.Failure.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_read_again_when_it_changed()
    {
        using var directory = new TemporaryDirectory();
        var path = Path.Combine(directory.Path, "wetter.kmz");
        await File.WriteAllBytesAsync(path, Kmz());
        var source = Source(new(WeatherKind.Mosmix, new Uri(path), "DWD"));
        await source.NewestAsync(Now, default);
        await File.WriteAllBytesAsync(path, MosmixText.Zip(MosmixText.Of(Now.AddHours(6), ("10348", [("TTT", "273.15 273.15 273.15")]))));
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);

        var answer = await source.NewestAsync(Now.AddHours(7), default);

        Assert.Equal(Now.AddHours(6), answer.Forecast!.IssuedAt);
    }

    [Fact]
    public async Task A_recording_gives_what_was_known_then()
    {
        using var directory = new TemporaryDirectory();
        var path = Path.Combine(directory.Path, "prognosen.csv");
        await File.WriteAllLinesAsync(path, ["issued_at,time,outdoor_temperature", .. new[] { 0, 6 }.SelectMany(issue => Enumerable.Range(0, 12).Select(step
            => string.Create(CultureInfo.InvariantCulture, $"{Now.AddHours(issue):O},{Now.AddHours(issue + step):O},{issue}")))]);
        var source = Source(new(WeatherKind.File, new Uri(path), "Aufzeichnung"));

        Assert.Equal(Now, (await source.NewestAsync(Now.AddHours(5), default)).Forecast!.IssuedAt);
        Assert.Equal(Now.AddHours(6), (await source.NewestAsync(Now.AddHours(6), default)).Forecast!.IssuedAt);
        Assert.Equal(Now, (await source.NewestAsync(Now.AddHours(5), default)).Forecast!.IssuedAt);
    }

    private const string JsonText = """{"time": ["2026-01-12T09:00Z", "2026-01-12T10:00Z"], "t": [-3, -3]}""";

    private static byte[] Kmz()
        => MosmixText.Zip(MosmixText.Of(Now, ("10348", [("TTT", "270.15 270.15 270.15"), ("FF", "1 2 3")])));

    private IWeatherForecastSource Mosmix() => Source(new(WeatherKind.Mosmix, _server.Address, "DWD") { Station = "10348" });

    private IWeatherForecastSource Json(WeatherLimits? limits = null)
        => Source(new(WeatherKind.Json, _server.Address, "Dienst") { Mapping = Mapping }, limits);

    private static IWeatherForecastSource Source(WeatherService service, WeatherLimits? limits = null)
        => new ServiceCollection()
            .AddSingleton((limits ?? new()) with { FirstPause = TimeSpan.Zero })
            .AddLocalWeather(TestSites.Small with { Weather = service })
            .BuildServiceProvider().GetRequiredService<IWeatherForecastSource>();
}
