using SektorKopplung.Core.Language;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Weather;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.Weather;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Weather;

public class WeatherOutlookTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_weather_service_comes_before_readings()
    {
        using var monitor = await TownAsync(new ToldWeather(Forecast(Now.AddHours(-3), -8)));
        await monitor.StoreNowAsync(("stadt", "outdoor_temperature_in_6h", 12));

        var set = await monitor.Get<ForecastStage>().RunAsync(Now, default);

        Assert.Equal((WeatherOriginKind.Forecast, "Dienst", Now.AddHours(-3)), (set.Weather.Kind, set.Weather.Source, set.Weather.IssuedAt!.Value));
        Assert.Equal(-8, set.Outdoor.At(Now.AddHours(6)));
        Assert.Equal(-8, set.Outdoor.At(Now.AddHours(47)));
    }

    [Fact]
    public async Task A_colder_forecast_raises_the_demand()
    {
        using var mild = await TownAsync(new ToldWeather(Forecast(Now, 8)));
        using var cold = await TownAsync(new ToldWeather(Forecast(Now, -8)));

        var low = (await mild.Get<ForecastStage>().RunAsync(Now, default)).Demand["netz"].At(Now.AddHours(30))!.Value;
        var high = (await cold.Get<ForecastStage>().RunAsync(Now, default)).Demand["netz"].At(Now.AddHours(30))!.Value;

        Assert.True(high.P50 > low.P50 + 1000, $"{high.P50} against {low.P50}");
    }

    [Theory]
    [InlineData(23, WeatherOriginKind.Forecast)]
    [InlineData(24, WeatherOriginKind.Forecast)]
    [InlineData(25, WeatherOriginKind.Readings)]
    public async Task A_forecast_that_is_too_old_gives_way_to_readings(int age, WeatherOriginKind kind)
    {
        using var monitor = await TownAsync(new ToldWeather(Forecast(Now.AddHours(-age), -8)));
        await monitor.StoreNowAsync(("stadt", "outdoor_temperature_in_6h", 12));

        var set = await monitor.Get<ForecastStage>().RunAsync(Now, default);

        Assert.Equal(kind, set.Weather.Kind);
        Assert.Equal(kind == WeatherOriginKind.Readings, set.Weather.Note.En.Contains("too old", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_any_forecast_today_fades_into_what_is_usual_and_it_says_so()
    {
        using var monitor = await TownAsync(new ToldWeather(null) { Failure = new("Er antwortete mit 503.", "It answered 503.") });

        var set = await monitor.Get<ForecastStage>().RunAsync(Now, default);

        Assert.Equal(WeatherOriginKind.Climatology, set.Weather.Kind);
        Assert.Equal("No weather forecast in the last 8 days: the temperature fades from today's into that of the last weeks. "
            + "The weather service gave no new forecast: It answered 503.", set.Weather.Note.En);
        Assert.Equal("Keine Wetterprognose in den letzten 8 Tagen: die Temperatur geht von der heutigen auf die der letzten Wochen über. "
            + "Der Wetterdienst gab keine neue Prognose: Er antwortete mit 503.", set.Weather.Note.De);
        Assert.NotNull(set.Outdoor.At(Now.AddHours(47)));
    }

    [Fact]
    public async Task A_forecast_that_ran_out_is_named_with_the_instant_since_when()
    {
        var told = new ToldWeather(Forecast(Now.AddHours(-3), -8));
        using var monitor = await TownAsync(told);
        await monitor.Get<ForecastStage>().RunAsync(Now, default);

        var set = await monitor.Get<ForecastStage>().RunAsync(Now.AddHours(22), default);

        Assert.Equal(WeatherOriginKind.Climatology, set.Weather.Kind);
        Assert.StartsWith("Seit 13.01.2026 03:00 keine brauchbare Wetterprognose: ", set.Weather.Note.De, StringComparison.Ordinal);
        Assert.EndsWith("The last weather forecast is too old.", set.Weather.Note.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readings_that_stopped_are_named_with_the_instant_since_when()
    {
        using var monitor = await TownAsync(new ToldWeather(null));
        await monitor.StoreNowAsync(("stadt", "outdoor_temperature_in_6h", 12));

        var set = await monitor.Get<ForecastStage>().RunAsync(Now.AddHours(13), default);

        Assert.StartsWith("No usable weather forecast since 12.01.2026 18:00: ", set.Weather.Note.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forecast_with_holes_says_what_stands_in_them()
    {
        var whole = Forecast(Now, -8);
        HourlySeries Cut(HourlySeries series) => new(series.Start, [.. series.Values.Select((value, i) => i is < 3 or > 40 ? null : value)]);
        using var monitor = await TownAsync(new ToldWeather(whole with { Series = whole.Series.ToDictionary(one => one.Key, one => Cut(one.Value)) }));

        var set = await monitor.Get<ForecastStage>().RunAsync(Now, default);

        Assert.Equal(WeatherOriginKind.Forecast, set.Weather.Kind);
        Assert.Contains("Die erste Stunde der Prognose liegt 3 h voraus", set.Weather.Note.De, StringComparison.Ordinal);
        Assert.Contains("The forecast says nothing of 7 h: the temperature fades", set.Weather.Note.En, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, 48), lead => Assert.NotNull(set.Outdoor.At(Now.AddHours(lead))));
    }

    [Fact]
    public async Task The_archive_is_read_once_and_written_once_per_forecast()
    {
        using var monitor = await TownAsync(new ToldWeather(Forecast(Now, -8)));
        await monitor.Get<WeatherOutlook>().ExpectAsync(TimeWindow.EndingAt(Now, TimeSpan.FromDays(2)), default);
        var written = Assert.Single(await monitor.Documents.ListAsync(WeatherArchive.DocumentKind, default));

        await monitor.Get<WeatherOutlook>().ExpectAsync(TimeWindow.EndingAt(Now.AddHours(1), TimeSpan.FromDays(2)), default);

        Assert.Equal(written.ETag, Assert.Single(await monitor.Documents.ListAsync(WeatherArchive.DocumentKind, default)).ETag);
    }

    [Fact]
    public async Task What_was_known_is_kept_and_nothing_of_later()
    {
        var told = new ToldWeather(Forecast(Now.AddHours(-1), 1));
        using var monitor = await TownAsync(told);
        var stage = monitor.Get<ForecastStage>();
        await stage.RunAsync(Now, default);
        told.Forecast = Forecast(Now.AddHours(2), 2);
        await stage.RunAsync(Now.AddHours(3), default);
        await stage.RunAsync(Now.AddHours(4), default);
        var archive = monitor.Get<WeatherArchive>();

        Assert.Null(await archive.KnownAtAsync(Now.AddMinutes(-1), default));
        Assert.Equal(Now.AddHours(-1), (await archive.KnownAtAsync(Now, default))!.Forecast.IssuedAt);
        Assert.Equal(Now.AddHours(-1), (await archive.KnownAtAsync(Now.AddHours(2.9), default))!.Forecast.IssuedAt);
        Assert.Equal(Now.AddHours(2), (await archive.KnownAtAsync(Now.AddHours(3), default))!.Forecast.IssuedAt);
        Assert.Equal(2, Assert.Single(await monitor.Documents.ListAsync(WeatherArchive.DocumentKind, default)).Json.Split("fetchedAt").Length - 1);
    }

    [Fact]
    public async Task A_forecast_from_the_future_is_not_known()
    {
        using var monitor = await TownAsync(new ToldWeather(Forecast(Now.AddMinutes(1), -8)));

        Assert.Equal(WeatherOriginKind.Climatology, (await monitor.Get<ForecastStage>().RunAsync(Now, default)).Weather.Kind);
    }

    [Fact]
    public async Task Forecasts_are_forgotten_after_the_retention()
    {
        using var monitor = await TownAsync(new ToldWeather(null));
        var archive = monitor.Get<WeatherArchive>();
        await archive.KeepAsync(Forecast(Now, 1), Now, null, default);
        await archive.KeepAsync(Forecast(Now.AddDays(100), 1), Now.AddDays(100), null, default);
        Assert.NotNull(await archive.KnownAtAsync(Now, default));

        await archive.KeepAsync(Forecast(Now.AddDays(101), 1), Now.AddDays(101), null, default);

        Assert.Null(await archive.KnownAtAsync(Now, default));
    }

    [Fact]
    public async Task Wind_is_measured_before_now_and_forecast_after_it()
    {
        using var monitor = await TownAsync(new ToldWeather(Forecast(Now.AddHours(-3), -8)));
        await monitor.StoreAsync([TestReadings.Good("stadt", "wind_speed", Now.AddHours(-2), 3)]);

        var weather = await monitor.Get<WeatherOutlook>().ExpectAsync(TimeWindow.EndingAt(Now, TimeSpan.FromDays(2)), default);

        var wind = weather.Others["wind_speed"];
        Assert.Equal(3, wind.At(Now.AddHours(-2)));
        Assert.Null(wind.At(Now.AddHours(-1)));
        Assert.Equal(6, wind.At(Now));
        Assert.Equal(6, wind.At(Now.AddHours(47)));
        Assert.False(weather.Others.ContainsKey("global_radiation"));
    }

    private static async Task<MonitorHarness> TownAsync(ToldWeather weather)
    {
        var monitor = new MonitorHarness(TestSites.Small, Now, weather: weather);
        await monitor.StoreAsync(TownHistory.Before(Now, days: 28));
        return monitor;
    }

    private static WeatherForecast Forecast(DateTimeOffset issuedAt, double celsius)
    {
        var hour = HourlySeries.HourOf(issuedAt);
        return new(issuedAt, "Dienst", new Dictionary<string, HourlySeries>
        {
            ["outdoor_temperature"] = new(hour, [.. Enumerable.Repeat((double?)celsius, 100)]),
            ["wind_speed"] = new(hour, [.. Enumerable.Repeat((double?)6, 100)]),
        });
    }

    private sealed class ToldWeather(WeatherForecast? forecast) : IWeatherForecastSource
    {
        public WeatherForecast? Forecast { get; set; } = forecast;

        public BilingualText Failure { get; init; } = BilingualText.Empty;

        public Task<WeatherAnswer> NewestAsync(DateTimeOffset now, CancellationToken cancellationToken)
            => Task.FromResult(new WeatherAnswer(Forecast, Failure));
    }
}
