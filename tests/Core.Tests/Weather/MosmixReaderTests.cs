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

    // The layout of the published files: declared ISO-8859-1, a blank-padded list per element, hundreds of stations of which
    // each has some elements only, models and definitions before them, a hyphen where nothing is known.
    [Fact]
    public void A_file_as_it_is_published_is_read_by_its_declared_encoding()
    {
        var text = """
            <?xml version="1.0" encoding="ISO-8859-1" standalone="yes"?>
            <kml:kml xmlns:dwd="https://opendata.dwd.de/weather/lib/pointforecast_dwd_extension_V1_0.xsd" xmlns:gx="http://www.google.com/kml/ext/2.2" xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" xmlns:kml="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom">
                <kml:Document>
                    <kml:ExtendedData>
                        <dwd:ProductDefinition>
                            <dwd:Issuer>Deutscher Wetterdienst</dwd:Issuer>
                            <dwd:ProductID>MOSMIX</dwd:ProductID>
                            <dwd:GeneratingProcess>DWD MOSMIX hourly, Version 1.0</dwd:GeneratingProcess>
                            <dwd:IssueTime>2026-01-12T09:00:00.000Z</dwd:IssueTime>
                            <dwd:ReferencedModel>
                                <dwd:Model dwd:name="ICON" dwd:referenceTime="2026-01-12T00:00:00Z"/>
                                <dwd:Model dwd:name="ECMWF/IFS" dwd:referenceTime="2026-01-12T00:00:00Z"/>
                            </dwd:ReferencedModel>
                            <dwd:ForecastTimeSteps>
                                <dwd:TimeStep>2026-01-12T10:00:00.000Z</dwd:TimeStep>
                                <dwd:TimeStep>2026-01-12T11:00:00.000Z</dwd:TimeStep>
                                <dwd:TimeStep>2026-01-12T12:00:00.000Z</dwd:TimeStep>
                            </dwd:ForecastTimeSteps>
                            <dwd:FormatCfg>
                                <dwd:DefaultUndefSign>-</dwd:DefaultUndefSign>
                            </dwd:FormatCfg>
                        </dwd:ProductDefinition>
                    </kml:ExtendedData>
                    <kml:Placemark>
                        <kml:name>01001</kml:name>
                        <kml:description>JAN MAYEN</kml:description>
                        <kml:ExtendedData>
                            <dwd:Forecast dwd:elementName="TTT"><dwd:value>     263.15     263.15     263.15 </dwd:value></dwd:Forecast>
                            <dwd:Forecast dwd:elementName="Rad1h"><dwd:value>       0.00       0.00       0.00 </dwd:value></dwd:Forecast>
                        </kml:ExtendedData>
                        <kml:Point><kml:coordinates>-8.67,70.93,10.0</kml:coordinates></kml:Point>
                    </kml:Placemark>
                    <kml:Placemark>
                        <kml:name>10870</kml:name>
                        <kml:description>MÜNCHEN-FLUGH.</kml:description>
                        <kml:ExtendedData>
                            <dwd:Forecast dwd:elementName="PPPP"><dwd:value>  101500.00  101500.00  101500.00 </dwd:value></dwd:Forecast>
                            <dwd:Forecast dwd:elementName="E_TTT"><dwd:value>       1.20       1.30       1.40 </dwd:value></dwd:Forecast>
                            <dwd:Forecast dwd:elementName="TTT"><dwd:value>          -     274.15     276.15 </dwd:value></dwd:Forecast>
                            <dwd:Forecast dwd:elementName="N"><dwd:value>      10.00      10.00      10.00 </dwd:value></dwd:Forecast>
                            <dwd:Forecast dwd:elementName="Neff"><dwd:value>          -          -          - </dwd:value></dwd:Forecast>
                        </kml:ExtendedData>
                        <kml:Point><kml:coordinates>11.82,48.37,446.0</kml:coordinates></kml:Point>
                    </kml:Placemark>
                </kml:Document>
            </kml:kml>
            """;
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(text));

        var forecast = MosmixReader.Read(stream, "10870", "DWD").Forecast!;

        Assert.Equal(Nine, forecast.IssuedAt);
        Assert.Null(forecast.At(WeatherQuantities.OutdoorTemperature, Nine.AddHours(1)));
        Assert.Equal(2, forecast.At(WeatherQuantities.OutdoorTemperature, Nine.AddHours(2))!.Value, 1e-9);
        Assert.Equal(10, forecast.At(WeatherQuantities.CloudCover, Nine.AddHours(1))!.Value, 1e-9);
        Assert.False(forecast.Series.ContainsKey(WeatherQuantities.GlobalRadiation));
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
