using System.Text;
using SektorKopplung.Core.Weather;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Weather;

public class MosmixReaderTests
{
    private static readonly DateTimeOffset Nine = new(2026, 1, 12, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Units_of_the_weather_service_become_ours()
    {
        var forecast = Read(MosmixText.Of(Nine, ("10348", [("TTT", "273.15 275.15 277.15"), ("FF", "2.00 4.00 -"), ("Rad1h", "- 360.00 720.00"), ("Neff", "50 70 90")]))).Forecast!;

        Assert.Equal(Nine, forecast.IssuedAt);
        Assert.Equal(1, forecast.At(WeatherQuantities.OutdoorTemperature, Nine)!.Value, 1e-9);
        Assert.Equal(3, forecast.At(WeatherQuantities.OutdoorTemperature, Nine.AddHours(1))!.Value, 1e-9);
        Assert.Equal(3, forecast.At(WeatherQuantities.WindSpeed, Nine)!.Value, 1e-9);
        Assert.Equal(100, forecast.At(WeatherQuantities.GlobalRadiation, Nine)!.Value, 1e-9);
        Assert.Equal(200, forecast.At(WeatherQuantities.GlobalRadiation, Nine.AddHours(1))!.Value, 1e-9);
        Assert.Equal(60, forecast.At(WeatherQuantities.CloudCover, Nine)!.Value, 1e-9);
    }

    [Fact]
    public void Nothing_is_said_after_the_last_step()
    {
        var forecast = Read(MosmixText.Of(Nine, ("10348", [("TTT", "273.15 275.15 277.15")]))).Forecast!;

        Assert.Null(forecast.At(WeatherQuantities.OutdoorTemperature, Nine.AddHours(-1)));
        Assert.Null(forecast.At(WeatherQuantities.OutdoorTemperature, Nine.AddHours(2)));
    }

    [Fact]
    public void A_station_is_chosen_by_its_id()
    {
        var text = MosmixText.Of(Nine, ("10348", [("TTT", "273.15 273.15 273.15")]), ("10513", [("TTT", "283.15 283.15 283.15")]));

        Assert.Equal(10, Read(text, "10513").Forecast!.At(WeatherQuantities.OutdoorTemperature, Nine)!.Value, 1e-9);
        Assert.Equal(0, Read(text, "10348").Forecast!.At(WeatherQuantities.OutdoorTemperature, Nine)!.Value, 1e-9);
        Assert.Contains("10348, 10513", Read(text, "99999").Reason.En, StringComparison.Ordinal);
        Assert.Contains("2 stations", Read(text, "").Reason.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body>Wartung</body></html>", "no station")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "no MOSMIX forecast")]
    [InlineData("{}", "no MOSMIX forecast")]
    [InlineData("", "no MOSMIX forecast")]
    public void What_is_no_forecast_is_refused(string text, string reason)
        => Assert.Contains(reason, Read(text, "").Reason.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("273.15 NaN 273.15", "no number")]
    [InlineData("273.15 273.15", "2 values for 3 times")]
    [InlineData("3.0 2.0 1.0", "cannot be")]
    [InlineData("- - -", "no outdoor temperature")]
    [InlineData("273.15 - -", "no outdoor temperature")]
    public void Impossible_values_are_refused(string values, string reason)
        => Assert.Contains(reason, Read(MosmixText.Of(Nine, ("10348", [("TTT", values)]))).Reason.En, StringComparison.Ordinal);

    [Fact]
    public void A_cut_file_is_refused()
    {
        var text = MosmixText.Of(Nine, ("10348", [("TTT", "273.15 273.15 273.15")]));

        for (var length = 0; length < text.Length - 20; length += 37)
        {
            Assert.False(Read(text[..length]).IsKnown);
        }
    }

    private static WeatherResult Read(string text, string station = "10348")
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return MosmixReader.Read(stream, station, "DWD");
    }
}
