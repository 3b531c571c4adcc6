using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SektorKopplung.Tests.Support;

/// <summary>Forecasts in the form of DWD MOSMIX, three hourly steps long.</summary>
public static class MosmixText
{
    public const int Steps = 3;

    /// <summary>The place of every station, with letters that only some encodings have.</summary>
    public const string Place = "MÜNCHEN-FLUGH.";

    public static string Of(DateTimeOffset issuedAt, params (string Id, (string Element, string Values)[] Elements)[] stations)
    {
        static string Iso(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var text = new StringBuilder($"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <kml:kml xmlns:dwd="https://opendata.dwd.de/weather/lib/pointforecast_dwd_extension_V1_0.xsd" xmlns:kml="http://www.opengis.net/kml/2.2">
            <kml:Document><kml:ExtendedData><dwd:ProductDefinition>
            <dwd:Issuer>DWD</dwd:Issuer><dwd:ProductID>MOSMIX</dwd:ProductID><dwd:IssueTime>{Iso(issuedAt)}</dwd:IssueTime>
            <dwd:ForecastTimeSteps>
            """);
        for (var i = 0; i < Steps; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<dwd:TimeStep>{Iso(issuedAt.AddHours(i))}</dwd:TimeStep>");
        }

        text.Append("</dwd:ForecastTimeSteps></dwd:ProductDefinition></kml:ExtendedData>");
        foreach (var (id, elements) in stations)
        {
            text.Append(CultureInfo.InvariantCulture, $"<kml:Placemark><kml:name>{id}</kml:name><kml:description>{Place}</kml:description><kml:ExtendedData>");
            foreach (var (element, values) in elements)
            {
                text.Append(CultureInfo.InvariantCulture, $"<dwd:Forecast dwd:elementName=\"{element}\"><dwd:value>   {values}</dwd:value></dwd:Forecast>");
            }

            text.Append("</kml:ExtendedData><kml:Point><kml:coordinates>10.5,52.2,88.0</kml:coordinates></kml:Point></kml:Placemark>");
        }

        return text.Append("</kml:Document></kml:kml>").ToString();
    }

    /// <summary>A KMZ with a text in it.</summary>
    public static byte[] Zip(string kml, string name = "MOSMIX_L_LATEST.kml", Encoding? encoding = null)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        using (var writer = new StreamWriter(archive.CreateEntry(name).Open(), encoding ?? new UTF8Encoding(false)))
        {
            writer.Write(kml);
        }

        return stream.ToArray();
    }
}
