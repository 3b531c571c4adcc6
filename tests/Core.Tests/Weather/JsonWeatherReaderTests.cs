using System.Text;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Weather;

namespace SektorKopplung.Core.Tests.Weather;

public class JsonWeatherReaderTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 12, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly WeatherMapping Lists = new("/hourly/time",
        [new("outdoor_temperature", "/hourly/temperature_2m", "[degF]"), new("wind_speed", "/hourly/wind", "km/h")]);

    private static readonly WeatherMapping Records = new("/at", [new("outdoor_temperature", "/values/0", "Cel")])
    {
        Records = "/data",
        IssuedAt = "/issued",
    };

    [Fact]
    public void Lists_side_by_side_are_read_in_their_units()
    {
        var forecast = Read("""
            {"hourly": {"time": ["2026-01-12T00:00Z", "2026-01-12T01:00Z"], "temperature_2m": [32, 50], "wind": [36, null]}}
            """, Lists).Forecast!;

        Assert.Equal(5, forecast.At("outdoor_temperature", Start)!.Value, 1e-9);
        Assert.Equal(Start.AddMinutes(5), forecast.IssuedAt);
    }

    [Fact]
    public void Records_are_read_with_their_issue_time()
    {
        var forecast = Read("""
            {"issued": "2026-01-11T22:00:00+01:00", "data": [{"at": 1768176000, "values": [2]}, {"at": 1768179600, "values": [4]}]}
            """, Records).Forecast!;

        Assert.Equal(3, forecast.At("outdoor_temperature", Start)!.Value, 1e-9);
        Assert.Equal(Start.AddHours(-3), forecast.IssuedAt);
    }

    [Fact]
    public void Three_hourly_steps_are_joined_and_longer_gaps_stay_open()
    {
        var forecast = Read("""
            {"issued": 1768176000, "data": [{"at": "2026-01-12T00:00Z", "values": [0]}, {"at": "2026-01-12T03:00Z", "values": [6]},
             {"at": "2026-01-12T07:00Z", "values": [6]}, {"at": "2026-01-12T08:00Z", "values": [6]}]}
            """, Records).Forecast!;

        Assert.Equal([1, 3, 5, null, null, null, null, 6, null],
            Enumerable.Range(0, 9).Select(i => forecast.At("outdoor_temperature", Start.AddHours(i))));
    }

    [Fact]
    public void The_hour_that_comes_twice_in_october_is_told_apart_by_its_offset()
    {
        var forecast = Read("""
            {"issued": "2026-10-24T12:00Z", "data": [{"at": "2026-10-25T02:00+02:00", "values": [2]}, {"at": "2026-10-25T02:00+01:00", "values": [4]},
             {"at": "2026-10-25T03:00+01:00", "values": [6]}]}
            """, Records).Forecast!;

        Assert.Equal(3, forecast.At("outdoor_temperature", new(2026, 10, 25, 0, 0, 0, TimeSpan.Zero))!.Value, 1e-9);
        Assert.Equal(5, forecast.At("outdoor_temperature", new(2026, 10, 25, 1, 0, 0, TimeSpan.Zero))!.Value, 1e-9);
    }

    [Theory]
    [InlineData("<html></html>", "no JSON")]
    [InlineData("{\"hourly\": {\"time\": [], \"temperature_2m\": [], \"wind\": []}}", "0 time steps")]
    [InlineData("{\"hourly\": {}}", "no list at \"/hourly/time\"")]
    [InlineData("{\"hourly\": {\"time\": [\"2026-01-12T01:00\"], \"temperature_2m\": [1], \"wind\": [1]}}", "/hourly/time holds \"2026-01-12T01:00\" without a time zone")]
    [InlineData("{\"hourly\": {\"time\": [\"2026-01-12T01:00Z\", \"2026-01-12T00:00Z\"], \"temperature_2m\": [1, 2], \"wind\": [1, 2]}}", "not rising")]
    [InlineData("{\"hourly\": {\"time\": [\"2026-01-12T01:00Z\", \"2026-01-12T01:00Z\"], \"temperature_2m\": [1, 2], \"wind\": [1, 2]}}", "not rising")]
    [InlineData("{\"hourly\": {\"time\": [\"gestern\"], \"temperature_2m\": [1], \"wind\": [1]}}", "no time")]
    [InlineData("{\"hourly\": {\"time\": [\"2026-01-12T01:00Z\"], \"temperature_2m\": [\"NaN\"], \"wind\": [1]}}", "no number")]
    [InlineData("{\"hourly\": {\"time\": [\"2026-01-12T01:00Z\"], \"temperature_2m\": [1e999], \"wind\": [1]}}", "no number")]
    [InlineData("{\"hourly\": {\"time\": [\"2026-01-12T01:00Z\"], \"temperature_2m\": [NaN], \"wind\": [1]}}", "no JSON")]
    [InlineData("{\"hourly\": {\"time\": [\"2026-01-12T01:00Z\"], \"temperature_2m\": [1, 2], \"wind\": [1]}}", "2 values for 1 times")]
    [InlineData("{\"hourly\": {\"time\": [\"2026-01-12T01:00Z\"], \"temperature_2m\": [900], \"wind\": [1]}}", "is the unit right?")]
    public void What_cannot_be_used_is_refused_with_its_reason(string json, string reason)
        => Assert.Contains(reason, Read(json, Lists).Reason.En, StringComparison.Ordinal);

    [Fact]
    public void Times_without_an_offset_are_read_in_the_zone_that_is_named()
    {
        var forecast = Read("""
            {"issued": "2026-01-12T01:00", "data": [{"at": "2026-01-12T01:00", "values": [2]}, {"at": "2026-01-12T02:00", "values": [4]}]}
            """, Records with { TimeZone = Berlin }).Forecast!;

        Assert.Equal(Start, forecast.IssuedAt);
        Assert.Equal(3, forecast.At("outdoor_temperature", Start)!.Value, 1e-9);
    }

    [Fact]
    public void The_hour_that_comes_twice_by_the_clock_is_told_apart_by_its_order()
    {
        var forecast = Read("""
            {"issued": "2026-10-24T12:00", "data": [{"at": "2026-10-25T01:00", "values": [0]}, {"at": "2026-10-25T02:00", "values": [2]},
             {"at": "2026-10-25T02:00", "values": [4]}, {"at": "2026-10-25T03:00", "values": [6]}]}
            """, Records with { TimeZone = Berlin }).Forecast!;

        Assert.Equal([1, 3, 5], Enumerable.Range(-1, 3).Select(i => forecast.At("outdoor_temperature", new DateTimeOffset(2026, 10, 25, 0, 0, 0, TimeSpan.Zero).AddHours(i))));
    }

    [Fact]
    public void A_time_that_the_clock_skips_is_refused()
    {
        var reason = Read("""
            {"issued": 1774700000, "data": [{"at": "2026-03-29T02:00", "values": [0]}, {"at": "2026-03-29T03:00", "values": [2]}]}
            """, Records with { TimeZone = Berlin }).Reason;

        Assert.Contains("no such time in Europe/Berlin", reason.En, StringComparison.Ordinal);
        Assert.Contains("gibt es in Europe/Berlin nicht", reason.De, StringComparison.Ordinal);
    }

    private static WeatherResult Read(string json, WeatherMapping mapping)
        => JsonWeatherReader.Read(Encoding.UTF8.GetBytes(json), mapping, "Dienst", Start.AddMinutes(5));
}
