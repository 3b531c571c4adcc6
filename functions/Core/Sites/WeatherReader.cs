using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>Reads where the weather forecast comes from.</summary>
internal static class WeatherReader
{
    public const int ShortestRefreshMinutes = 60;
    public const int LongestRefreshMinutes = 1440;

    private static readonly string[] Schemes = ["https://", "http://", "file:///"];

    private static readonly Dictionary<string, UnitDimension> Quantities = new()
    {
        ["outdoor_temperature"] = UnitDimension.Temperature,
        ["wind_speed"] = UnitDimension.Speed,
        ["global_radiation"] = UnitDimension.Irradiance,
        ["cloud_cover"] = UnitDimension.Ratio,
    };

    public static WeatherService? Read(SiteFields site)
    {
        if (site.Object("weather", isRequired: false) is not { } fields)
        {
            return null;
        }

        var kind = fields.Choice<WeatherKind>("kind");
        var service = new WeatherService(kind, ReadUrl(fields), fields.Text("name", mayBeEmpty: false))
        {
            Station = fields.Text("station", ""),
            Refresh = ReadRefresh(fields),
            Mapping = fields.Object("mapping", isRequired: false) is { } mapping ? ReadMapping(mapping) : null,
        };
        CheckKind(fields, kind, service);
        fields.ReportUnknown();
        return service;
    }

    private static TimeSpan ReadRefresh(SiteFields fields)
    {
        var minutes = fields.Whole("refreshMinutes", 1, LongestRefreshMinutes, ShortestRefreshMinutes);
        if (minutes < ShortestRefreshMinutes)
        {
            fields.Report("refreshMinutes",
                $"Forecasts are made every hour: asking the weather service more often than every {ShortestRefreshMinutes} minutes would change nothing.");
        }

        return TimeSpan.FromMinutes(minutes);
    }

    private static void CheckKind(SiteFields fields, WeatherKind kind, WeatherService service)
    {
        if (kind == WeatherKind.Json != service.Mapping is not null)
        {
            fields.Report("mapping", "Weather of the kind json has a mapping, the other kinds have none.");
        }

        if (kind != WeatherKind.Mosmix && service.Station.Length > 0)
        {
            fields.Report("station", "Weather of the kind mosmix may name a station, the other kinds not.");
        }

        if (kind == WeatherKind.File && !service.Url.IsFile)
        {
            fields.Report("url", "Weather of the kind file lies on this machine: file:///….");
        }
    }

    private static Uri ReadUrl(SiteFields fields)
    {
        var text = fields.Text("url");
        if (Schemes.Any(scheme => text.StartsWith(scheme, StringComparison.Ordinal) && text.Length > scheme.Length)
            && !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var url))
        {
            return url;
        }

        if (fields.Has("url"))
        {
            fields.Report("url", "Expected https://…, http://… or file:///….");
        }

        return new Uri("file:///");
    }

    private static WeatherMapping ReadMapping(SiteFields fields)
    {
        var mapping = new WeatherMapping(ReadPointer(fields, "times")!, fields.List("series", isRequired: true, ReadSeries))
        {
            Records = fields.Has("records") ? ReadPointer(fields, "records") : null,
            IssuedAt = fields.Has("issuedAt") ? ReadPointer(fields, "issuedAt") : null,
            TimeZone = fields.Has("timeZone") ? ReadZone(fields) : null,
        };
        _ = fields.Text("records", "");
        _ = fields.Text("issuedAt", "");
        _ = fields.Text("timeZone", "");
        if (mapping.Series.All(series => series.Quantity != "outdoor_temperature"))
        {
            fields.Report("series", "Weather needs at least the outdoor_temperature.");
        }

        fields.ReportUnknown();
        return mapping;
    }

    private static WeatherMappingSeries ReadSeries(SiteFields fields)
    {
        var quantity = fields.Text("quantity");
        var unit = fields.Text("unit");
        if (!Quantities.TryGetValue(quantity, out var dimension))
        {
            fields.Report("quantity", $"\"{quantity}\" is not one of {string.Join(", ", Quantities.Keys)}.");
        }
        else if (UcumTable.Find(unit)?.Dimension != dimension)
        {
            fields.Report("unit", $"\"{unit}\" is no unit of {quantity} of the weather.");
        }

        return new(quantity, ReadPointer(fields, "values")!, unit, fields.Flag("isOfHourBefore"));
    }

    private static TimeZoneInfo? ReadZone(SiteFields fields)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(fields.Text("timeZone"), out var zone))
        {
            return zone;
        }

        fields.Report("timeZone", "Expected a time zone such as Europe/Berlin or UTC.");
        return null;
    }

    private static string ReadPointer(SiteFields fields, string name)
    {
        var text = fields.Text(name);
        if (fields.Has(name) && text.Length > 0 && text[0] != '/')
        {
            fields.Report(name, "A place in JSON is a pointer such as /hourly/time; empty is the whole.");
        }

        return text;
    }
}
