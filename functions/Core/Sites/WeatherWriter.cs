using System.Text.Json;

namespace SektorKopplung.Core.Sites;

/// <summary>Writes where the weather forecast comes from.</summary>
internal static class WeatherWriter
{
    public static void Write(Utf8JsonWriter json, WeatherService? weather)
    {
        if (weather is null)
        {
            return;
        }

        json.WriteStartObject("weather");
        json.WriteString("kind", Choices.Word(weather.Kind));
        json.WriteString("url", weather.Url.AbsoluteUri);
        json.WriteString("name", weather.Name);
        json.WriteString("station", weather.Station);
        json.WriteNumber("refreshMinutes", weather.Refresh.TotalMinutes);
        if (weather.Mapping is { } mapping)
        {
            json.WriteStartObject("mapping");
            WriteMapping(json, mapping);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteMapping(Utf8JsonWriter json, WeatherMapping mapping)
    {
        json.WriteString("times", mapping.Times);
        if (mapping.Records is { } records)
        {
            json.WriteString("records", records);
        }

        if (mapping.IssuedAt is { } issuedAt)
        {
            json.WriteString("issuedAt", issuedAt);
        }

        if (mapping.TimeZone is { } zone)
        {
            json.WriteString("timeZone", zone.Id);
        }

        SiteWriter.WriteList(json, "series", mapping.Series, (writer, series) =>
        {
            writer.WriteString("quantity", series.Quantity);
            writer.WriteString("values", series.Values);
            writer.WriteString("unit", series.Unit);
            writer.WriteBoolean("isOfHourBefore", series.IsOfHourBefore);
        });
    }
}
