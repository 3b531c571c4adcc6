using System.Globalization;
using System.Xml;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Cap;

/// <summary>How the standard writes times, places and words.</summary>
internal static class CapText
{
    /// <summary>The namespace of CAP 1.2.</summary>
    public const string Namespace = "urn:oasis:names:tc:emergency:cap:1.2";

    /// <summary>Local time with its offset; neither Z nor fractions are allowed.</summary>
    public static string Of(DateTimeOffset instant)
        => LocalCalendar.ToLocal(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>"latitude,longitude radius" in degrees and kilometres.</summary>
    public static string Circle(GeoPoint centre, double radiusMetres) => string.Create(
        CultureInfo.InvariantCulture,
        $"{centre.Latitude:0.####},{centre.Longitude:0.####} {radiusMetres / 1000:0.###}");

    /// <summary>"sender,identifier,sent" of each message, by spaces.</summary>
    public static string References(IEnumerable<CapReference> references)
        => string.Join(' ', references.Select(message => $"{message.Sender},{message.Identifier},{Of(message.Sent)}"));

    /// <summary>Whether a text may be an identifier or a sender.</summary>
    public static bool IsIdentifier(string text)
        => text.Length > 0 && !text.Any(letter => letter is ',' or '<' or '&' || char.IsWhiteSpace(letter));

    /// <summary>The text without what XML cannot hold.</summary>
    public static string Clean(string text)
        => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));
}
