using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace SektorKopplung.Core.Cap;

/// <summary>Tells what is wrong with a CAP 1.2 text: its structure by schema, the rest by the standard's rules.</summary>
/// <remarks>
/// Never follows a reference out of the text and never expands an entity: document types are refused. Safe to use from many
/// threads.
/// </remarks>
public static class CapValidator
{
    private const string Resource = "cap12.xsd";

    // The largest message of an authority is some 100 kB; ten million characters are no alert.
    private const long LongestText = 10_000_000;

    private static readonly Lazy<XmlSchemaSet> Schema = new(LoadSchema);

    /// <summary>What is wrong, in the order of lines; nothing for a valid message.</summary>
    public static IReadOnlyList<CapFinding> Validate(string xml)
    {
        ArgumentNullException.ThrowIfNull(xml);
        var findings = new List<CapFinding>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), SettingsFor(findings));
            var document = XDocument.Load(reader, LoadOptions.SetLineInfo);
            findings.AddRange(CapRules.Check(document.Root!));
        }
        catch (XmlException error)
        {
            findings.Add(new CapFinding(error.LineNumber, WordsFor(error)));
        }

        return [.. findings.Distinct().OrderBy(finding => finding.Line)];
    }

    private static XmlReaderSettings SettingsFor(List<CapFinding> findings)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LongestText,
            ValidationType = ValidationType.Schema,
            Schemas = Schema.Value,
        };
        settings.ValidationEventHandler += (_, breach)
            => findings.Add(new CapFinding(breach.Exception.LineNumber, breach.Message));
        return settings;
    }

    private static string WordsFor(XmlException error) => error.Message.Contains("DTD", StringComparison.Ordinal)
        ? "A document type definition (DTD) is not allowed in an alert."
        : "The text is no well-formed XML: " + error.Message;

    private static XmlSchemaSet LoadSchema()
    {
        using var stream = typeof(CapValidator).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var schemas = new XmlSchemaSet { XmlResolver = null };
        schemas.Add(CapText.Namespace, reader);
        schemas.Compile();
        return schemas;
    }
}
