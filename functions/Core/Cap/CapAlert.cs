using System.Text;
using System.Xml;

namespace SektorKopplung.Core.Cap;

/// <summary>Writes messages as CAP 1.2.</summary>
/// <remarks>The order of elements is the standard's. The scope is always Restricted; nothing here can write another.</remarks>
public static class CapAlert
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        OmitXmlDeclaration = true,
    };

    /// <summary>The text of a message.</summary>
    /// <exception cref="ArgumentException">Identifier or sender hold what they may not, or there is no restriction or text.</exception>
    public static string Write(CapMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Require(message);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("alert", CapText.Namespace);
            WriteHead(xml, message);
            foreach (var info in message.Infos)
            {
                WriteInfo(xml, info);
            }

            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void Require(CapMessage message)
    {
        if (!CapText.IsIdentifier(message.Identifier) || !CapText.IsIdentifier(message.Sender))
        {
            throw new ArgumentException("Identifier and sender hold no spaces, commas, < or &.", nameof(message));
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(message.Restriction, nameof(message));
        if (message.Infos.Count == 0 || (message.MessageType != CapMessageType.Alert && message.References.Count == 0))
        {
            throw new ArgumentException("A message has a text, and an update names what it updates.", nameof(message));
        }
    }

    private static void WriteHead(XmlWriter xml, CapMessage message)
    {
        Element(xml, "identifier", message.Identifier);
        Element(xml, "sender", message.Sender);
        Element(xml, "sent", CapText.Of(message.Sent));
        Element(xml, "status", message.Status.ToString());
        Element(xml, "msgType", message.MessageType.ToString());
        Element(xml, "scope", "Restricted");
        Element(xml, "restriction", message.Restriction);
        Optional(xml, "note", message.Note);
        Optional(xml, "references", CapText.References(message.References));
        Element(xml, "incidents", message.IncidentId);
    }

    private static void WriteInfo(XmlWriter xml, CapInfo info)
    {
        xml.WriteStartElement("info", CapText.Namespace);
        Element(xml, "language", info.Language);
        foreach (var category in info.Categories)
        {
            Element(xml, "category", category);
        }

        Element(xml, "event", info.EventName);
        Element(xml, "responseType", info.ResponseType);
        Element(xml, "urgency", info.Urgency);
        Element(xml, "severity", info.Severity);
        Element(xml, "certainty", info.Certainty);
        Optional(xml, "onset", info.Onset is { } onset ? CapText.Of(onset) : "");
        Optional(xml, "expires", info.Expires is { } expires ? CapText.Of(expires) : "");
        Optional(xml, "senderName", info.SenderName);
        Element(xml, "headline", info.Headline);
        Element(xml, "description", info.Description);
        Element(xml, "instruction", info.Instruction);
        Optional(xml, "contact", info.Contact);
        foreach (var parameter in info.Parameters)
        {
            Named(xml, "parameter", parameter.Name, parameter.Value);
        }

        WriteArea(xml, info.Area);
        xml.WriteEndElement();
    }

    private static void WriteArea(XmlWriter xml, CapArea area)
    {
        xml.WriteStartElement("area", CapText.Namespace);
        Element(xml, "areaDesc", area.Description);
        Element(xml, "circle", CapText.Circle(area.Centre, area.RadiusMetres));
        if (area.Ars.Length > 0)
        {
            Named(xml, "geocode", "ARS", area.Ars);
        }

        xml.WriteEndElement();
    }

    private static void Named(XmlWriter xml, string name, string valueName, string value)
    {
        xml.WriteStartElement(name, CapText.Namespace);
        Element(xml, "valueName", valueName);
        Element(xml, "value", value);
        xml.WriteEndElement();
    }

    private static void Optional(XmlWriter xml, string name, string text)
    {
        if (text.Length > 0)
        {
            Element(xml, name, text);
        }
    }

    private static void Element(XmlWriter xml, string name, string text)
        => xml.WriteElementString(name, CapText.Namespace, CapText.Clean(text));
}
