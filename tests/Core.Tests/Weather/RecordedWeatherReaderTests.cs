using SektorKopplung.Core.Weather;

namespace SektorKopplung.Core.Tests.Weather;

public class RecordedWeatherReaderTests
{
    private static readonly DateTimeOffset Six = new(2026, 1, 12, 6, 0, 0, TimeSpan.Zero);

    private static readonly string[] Recorded =
    [
        "issued_at;time;outdoor_temperature;wind_speed",
        "2026-01-12T00:00Z;2026-01-12T06:00Z;1;3", "2026-01-12T00:00Z;2026-01-12T07:00Z;1;", "",
        "2026-01-12T06:00Z;2026-01-12T06:00Z;2;3", "2026-01-12T06:00Z;2026-01-12T07:00Z;2;5",
        "2026-01-12T12:00Z;2026-01-12T12:00Z;3;3", "2026-01-12T12:00Z;2026-01-12T13:00Z;3;3",
    ];

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 2)]
    [InlineData(359, 2)]
    public void Only_what_was_issued_by_then_is_given(int minutes, double celsius)
        => Assert.Equal(celsius, Read(Recorded, Six.AddMinutes(minutes)).Forecast!.At("outdoor_temperature", Six));

    [Fact]
    public void Before_the_first_issue_nothing_is_known()
        => Assert.Contains("issued by now", Read(Recorded, Six.AddDays(-1)).Reason.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("time,issued_at,outdoor_temperature", "line 1")]
    [InlineData("issued_at,time,humidity", "line 1")]
    [InlineData("issued_at,time,outdoor_temperature\n2026-01-12T00:00Z,2026-01-12T00:00Z", "line 2: 2 columns")]
    [InlineData("issued_at,time,outdoor_temperature\nheute,2026-01-12T00:00Z,1", "issued_at (2) holds \"heute\", which is no time")]
    [InlineData("issued_at,time,outdoor_temperature\n2026-01-12T00:00Z,2026-01-12T00:00Z,NaN", "no number")]
    [InlineData("issued_at,time,outdoor_temperature\n2026-01-12T00:00Z,2026-01-12T00:00,1", "time (2) holds \"2026-01-12T00:00\" without a time zone")]
    [InlineData("", "line 1")]
    public void A_broken_file_is_refused_with_its_line(string text, string reason)
        => Assert.Contains(reason, Read(text.Split('\n'), Six).Reason.En, StringComparison.Ordinal);

    [Fact]
    public void All_forecasts_of_a_file_are_given_in_order_of_issue()
    {
        var (forecasts, reason) = RecordedWeatherReader.ReadAll([Recorded[0], .. Recorded[6..8], .. Recorded[1..3], .. Recorded[4..6]], "Aufzeichnung");

        Assert.Equal("", reason.En);
        Assert.Equal([0, 6, 12], forecasts.Select(one => one.IssuedAt.Hour));
        Assert.Equal([1.0, 2.0, 3.0], forecasts.Select(one => one.Series["outdoor_temperature"].Values[0]!.Value));
    }

    [Fact]
    public void One_broken_forecast_refuses_the_file()
    {
        var (forecasts, reason) = RecordedWeatherReader.ReadAll([.. Recorded, "2026-01-12T18:00Z;2026-01-12T18:00Z;900;3"], "Aufzeichnung");

        Assert.Empty(forecasts);
        Assert.Contains("is the unit right?", reason.En, StringComparison.Ordinal);
    }

    private static WeatherResult Read(string[] lines, DateTimeOffset now) => RecordedWeatherReader.Read(lines, "Aufzeichnung", now);
}
