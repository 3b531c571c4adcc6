using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Weather;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Weather;

public class RecordedWeatherTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Then = Now.AddDays(-4);
    private static readonly ForecastOptions Options = new();

    // Measured all along 5 °C and 3 m/s, as it came to be afterwards.
    private static readonly RecordedWeather Bare = new()
    {
        Outdoor = Steady(5),
        Others = new Dictionary<string, HourlySeries> { ["wind_speed"] = Steady(3) },
        Forecasts = [],
        Readings = new Dictionary<int, HourlySeries>(),
        Options = Options,
    };

    [Fact]
    public void What_was_measured_later_is_not_seen()
    {
        var later = Bare with { Outdoor = new(Bare.Outdoor.Start, [.. Bare.Outdoor.Values.Select((value, i) => Bare.Outdoor.HourAt(i) >= Then ? 30 : value)]) };

        var view = later.At(Then, 24);

        Assert.Equal(Then.AddHours(24), view.Outdoor.End);
        Assert.All(Enumerable.Range(0, 24), lead => Assert.Equal(5, view.Outdoor.At(Then.AddHours(lead))!.Value, 1e-9));
        Assert.Equal(3, view.Others["wind_speed"].At(Then.AddHours(-1)));
        Assert.Null(view.Others["wind_speed"].At(Then));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    public void A_forecast_counts_from_its_fetch_on(int hours, double celsius)
    {
        var known = Bare with { Forecasts = [Fetched(Then.AddHours(-6), Then.AddHours(-6), 1), Fetched(Then.AddHours(-3), Then, 2)] };

        var view = known.At(Then.AddHours(hours), 24);

        Assert.Equal(celsius, view.Outdoor.At(Then.AddHours(12)));
        Assert.Equal(celsius + 4, view.Others["wind_speed"].At(Then.AddHours(12)));
    }

    [Theory]
    [InlineData(24, -8)]
    [InlineData(25, 5)]
    public void A_forecast_that_was_too_old_then_is_not_used(int age, double celsius)
        => Assert.Equal(celsius, (Bare with { Forecasts = [Fetched(Then.AddHours(-age), Then.AddHours(-age), -8)] }).At(Then, 24).Outdoor.At(Then.AddHours(20))!.Value, 1e-9);

    [Fact]
    public void Readings_of_then_stand_in_for_a_forecast()
    {
        var reported = Bare with { Readings = new Dictionary<int, HourlySeries> { [6] = Made(Then.AddHours(-1), -1), [12] = Made(Then.AddHours(-1), -7) } };

        var view = reported.At(Then, 24);

        // Made in the hour before: of the hours that begin 5 and 11 h later.
        Assert.Equal(-1, view.Outdoor.At(Then.AddHours(5)));
        Assert.Equal(-4, view.Outdoor.At(Then.AddHours(8))!.Value, 1e-9);
        Assert.Equal(-7, view.Outdoor.At(Then.AddHours(11)));
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void Readings_of_half_a_day_before_are_the_oldest_used(int age, bool isUsed)
    {
        var reported = Bare with { Readings = new Dictionary<int, HourlySeries> { [24] = Made(Then.AddHours(-age), -7) } };

        Assert.Equal(isUsed, reported.At(Then, 24).Outdoor.At(Then.AddHours(12)) < 0);
    }

    [Fact]
    public async Task What_a_monitor_recorded_is_what_it_sees_again()
    {
        using var monitor = new MonitorHarness(TestSites.Small, Now);
        await monitor.StoreAsync([.. TownHistory.Before(Now, days: 6), TestReadings.Good("stadt", "outdoor_temperature_in_24h", Then.AddMinutes(-30), -12)]);
        await monitor.Get<WeatherArchive>().KeepAsync(Fetched(Then.AddHours(4), Then, -8).Forecast, Then.AddHours(4), null, default);

        var recorded = await monitor.Get<WeatherRecords>().ReadAsync(TimeWindow.EndingAt(Now, TimeSpan.FromDays(6)), TimeSpan.FromDays(6), default);

        Assert.Equal(-12, recorded.At(Then, 24).Outdoor.At(Then.AddHours(23)));
        Assert.Equal(-8, recorded.At(Then.AddHours(4), 24).Outdoor.At(Then.AddHours(23)));
        Assert.True(recorded.Outdoor.At(Then.AddHours(23)) > -5);
    }

    [Fact]
    public async Task A_forecast_is_judged_by_what_was_known_then()
    {
        var (blind, told) = (await ErrorAsync(false), await ErrorAsync(true));

        // The told weather is wrong by 20 K: the error of the forecast shows it.
        Assert.True(told > 3 * blind, $"{told} against {blind}");
    }

    private static async Task<double> ErrorAsync(bool isTold)
    {
        using var monitor = new MonitorHarness(TestSites.Small, Now);
        await monitor.StoreAsync(TownHistory.Before(Now, days: 28));
        for (var day = 1; isTold && day <= 8; day++)
        {
            await monitor.Get<WeatherArchive>().KeepAsync(Fetched(Now.AddDays(-day), Now.AddDays(-day), -20).Forecast, Now.AddDays(-day), null, default);
        }

        return (await monitor.Get<ForecastStage>().RunAsync(Now, default)).Demand["netz"].MeanAbsoluteError!.Value;
    }

    private static KnownWeather Fetched(DateTimeOffset issuedAt, DateTimeOffset fetchedAt, double celsius) => new(fetchedAt, new(issuedAt, "Dienst",
        new Dictionary<string, HourlySeries>
        {
            ["outdoor_temperature"] = new(issuedAt, [.. Enumerable.Repeat((double?)celsius, 60)]),
            ["wind_speed"] = new(issuedAt, [.. Enumerable.Repeat((double?)(celsius + 4), 60)]),
        }));

    private static HourlySeries Steady(double value) => new(Now.AddDays(-30), [.. Enumerable.Repeat((double?)value, 30 * 24)]);

    private static HourlySeries Made(DateTimeOffset hour, double celsius) => new(hour, [celsius]);
}
