using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace SektorKopplung.Core.Cap;

/// <summary>What the standard demands and a schema cannot say.</summary>
internal static class CapRules
{
    private static readonly XNamespace Cap = CapText.Namespace;

    /// <summary>The breaches in a message; a root of another kind has none, the schema already refused it.</summary>
    public static IEnumerable<CapFinding> Check(XElement alert) => alert.Name != Cap + "alert"
        ? [At(alert, $"The root element is '{alert.Name.LocalName}', not 'alert' of CAP 1.2 ({CapText.Namespace}).")]
        : [.. Identifiers(alert), .. Recipients(alert), .. References(alert), .. Times(alert), .. Areas(alert)];

    private static IEnumerable<CapFinding> Identifiers(XElement alert)
        => alert.Elements().Where(element => element.Name == Cap + "identifier" || element.Name == Cap + "sender")
            .Where(element => !CapText.IsIdentifier(element.Value))
            .Select(element => At(element, $"'{element.Name.LocalName}' must not be empty or hold spaces, commas, < or &."));

    private static IEnumerable<CapFinding> Recipients(XElement alert)
        => alert.Element(Cap + "scope") is not { } scope ? [] : scope.Value.Trim() switch
        {
            "Restricted" when IsMissing(alert, "restriction") => [At(scope, "Scope Restricted needs a 'restriction'.")],
            "Private" when IsMissing(alert, "addresses") => [At(scope, "Scope Private needs 'addresses'.")],
            _ => [],
        };

    private static IEnumerable<CapFinding> References(XElement alert)
    {
        var references = alert.Element(Cap + "references");
        if (references is null)
        {
            return alert.Element(Cap + "msgType") is { } type && type.Value.Trim() is "Update" or "Cancel" or "Ack" or "Error"
                ? [At(type, $"A message of type {type.Value.Trim()} needs 'references'.")]
                : [];
        }

        return Words(references).Where(triple => !IsReference(triple))
            .Select(triple => At(references, $"'{triple}' is no reference of the form sender,identifier,sent."));
    }

    private static IEnumerable<CapFinding> Times(XElement alert)
    {
        var sent = InstantOf(alert.Element(Cap + "sent"));
        foreach (var info in alert.Elements(Cap + "info"))
        {
            var expires = info.Element(Cap + "expires");
            if (InstantOf(expires) < (InstantOf(info.Element(Cap + "effective")) ?? sent))
            {
                yield return At(expires!, "'expires' lies before the message takes effect.");
            }
        }
    }

    private static IEnumerable<CapFinding> Areas(XElement alert)
    {
        foreach (var area in alert.Elements(Cap + "info").Elements(Cap + "area"))
        {
            foreach (var polygon in area.Elements(Cap + "polygon").Where(polygon => !IsPolygon(polygon)))
            {
                yield return At(polygon, "A polygon needs four or more points 'latitude,longitude', the last like the first.");
            }

            foreach (var circle in area.Elements(Cap + "circle").Where(circle => !IsCircle(circle)))
            {
                yield return At(circle, "A circle is 'latitude,longitude radius' with the radius in kilometres.");
            }

            if (area.Element(Cap + "ceiling") is { } ceiling && area.Element(Cap + "altitude") is null)
            {
                yield return At(ceiling, "'ceiling' stands only together with 'altitude'.");
            }
        }
    }

    private static bool IsPolygon(XElement polygon)
        => Words(polygon) is { Length: >= 4 } points && points.All(IsPoint) && points[0] == points[^1];

    private static bool IsCircle(XElement circle)
        => Words(circle) is [var centre, var radius] && IsPoint(centre) && NumberOf(radius) >= 0;

    private static bool IsPoint(string text) => text.Split(',') is [var latitude, var longitude]
        && NumberOf(latitude) is >= -90 and <= 90 && NumberOf(longitude) is >= -180 and <= 180;

    private static bool IsReference(string triple) => triple.Split(',') is [var sender, var identifier, var sent]
        && sender.Length > 0 && identifier.Length > 0 && InstantOf(sent) is not null;

    private static double? NumberOf(string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? InstantOf(XElement? element) => element is null ? null : InstantOf(element.Value.Trim());

    private static DateTimeOffset? InstantOf(string text) => DateTimeOffset.TryParseExact(
        text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : null;

    private static bool IsMissing(XElement alert, string name) => string.IsNullOrWhiteSpace(alert.Element(Cap + name)?.Value);

    private static string[] Words(XElement element)
        => element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static CapFinding At(XElement element, string message)
        => new(((IXmlLineInfo)element).LineNumber, message);
}
