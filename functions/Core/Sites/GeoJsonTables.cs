using System.Globalization;
using System.Text.Json;

namespace SektorKopplung.Core.Sites;

/// <summary>Turns the features of a GeoJSON file into rows.</summary>
internal static class GeoJsonTables
{
    /// <summary>The rows, or null where the text is no FeatureCollection.</summary>
    public static SiteTables? Read(string geoJson, SiteErrorList errors)
    {
        var (root, error) = SiteNodeReader.Read(geoJson);
        if (root is null)
        {
            errors.Add(error!.Line, error.Field, error.Message);
            return null;
        }

        if (Field(root, "type")?.Text != "FeatureCollection" || Field(root, "features") is not { } features)
        {
            errors.Add(root.Line, "", "The file is no GeoJSON FeatureCollection.");
            return null;
        }

        var networks = new List<SiteRow>();
        var sources = new List<SiteRow>();
        foreach (var feature in features.Items)
        {
            Add(feature, networks, sources, errors);
        }

        return new SiteTables(networks, sources, []);
    }

    private static void Add(SiteNode feature, List<SiteRow> networks, List<SiteRow> sources, SiteErrorList errors)
    {
        if (Columns(feature, errors) is not { } columns)
        {
            return;
        }

        switch (columns.GetValueOrDefault("type"))
        {
            case "network":
                networks.Add(Row("network"));
                break;
            case "source":
                sources.Add(Row("source"));
                break;
            default:
                errors.Add(feature.Line, feature.Path, "The property type must be network or source.");
                break;
        }

        SiteRow Row(string table)
        {
            columns.Remove("type");
            return new SiteRow(table, feature.Line, columns, errors);
        }
    }

    private static Dictionary<string, string>? Columns(SiteNode feature, SiteErrorList errors)
    {
        var geometry = Field(feature, "geometry");
        var position = geometry is null ? null : Field(geometry, "coordinates")?.Items;
        if (geometry is null || Field(geometry, "type")?.Text != "Point" || position is not { Count: >= 2 }
            || position.Take(2).Any(item => item.Kind != JsonValueKind.Number))
        {
            errors.Add(feature.Line, feature.Path, "A feature is a Point with coordinates [longitude, latitude].");
            return null;
        }

        var columns = new Dictionary<string, string>
        {
            ["longitude"] = position[0].Number.ToString(CultureInfo.InvariantCulture),
            ["latitude"] = position[1].Number.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (name, _, value) in Field(feature, "properties")?.Fields ?? [])
        {
            columns[name] = TextOf(value);
        }

        return columns;
    }

    private static string TextOf(SiteNode value) => value.Kind switch
    {
        JsonValueKind.String => value.Text,
        JsonValueKind.Number => value.Number.ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False or JsonValueKind.Null => "",
        _ => value.KindName,
    };

    private static SiteNode? Field(SiteNode node, string name)
        => node.Fields.FirstOrDefault(field => field.Name == name).Value;
}
