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
    public async Task Without_any_forecast_the_last_days_are_carried_on_and_it_says_so()
    {
        using var monitor = await TownAsync(new ToldWeather(null) { Failure = "it answered 503." });

        var set = await monitor.Get<ForecastStage>().RunAsync(Now, default);

        Assert.Equal(WeatherOriginKind.Persistence, set.Weather.Kind);
        Assert.StartsWith("No weather forecast", set.Weather.Note.En, StringComparison.Ordinal);
        Assert.EndsWith("it answered 503.", set.Weather.Note.En, StringComparison.Ordinal);
        Assert.NotNull(set.Outdoor.At(Now.AddHours(47)));
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

        Assert.Equal(WeatherOriginKind.Persistence, (await monitor.Get<ForecastStage>().RunAsync(Now, default)).Weather.Kind);
    }

    [Fact]
    public async Task Forecasts_are_forgotten_after_the_retention()
    {
        using var monitor = await TownAsync(new ToldWeather(null));
        var archive = monitor.Get<WeatherArchive>();
        await archive.KeepAsync(Forecast(Now, 1), Now, default);
        await archive.KeepAsync(Forecast(Now.AddDays(100), 1), Now.AddDays(100), default);
        Assert.NotNull(await archive.KnownAtAsync(Now, default));

        await archive.KeepAsync(Forecast(Now.AddDays(101), 1), Now.AddDays(101), default);

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

        public string Failure { get; init; } = "";

        public Task<WeatherAnswer> NewestAsync(DateTimeOffset now, CancellationToken cancellationToken)
            => Task.FromResult(new WeatherAnswer(Forecast, Failure));
    }
}
