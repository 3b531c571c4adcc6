using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Reporting;

/// <summary>Builds a plain page of labelled rows; everything that comes in is encoded.</summary>
internal sealed class ReportPage
{
    private const string Style = """
        @page { size: A4; margin: 15mm }
        body { font: 11pt/1.35 Arial, Helvetica, sans-serif; color: #000; background: #fff; max-width: 180mm; margin: 0 auto }
        h1 { font-size: 17pt; margin: 0 }
        .headline { font-size: 13pt; font-weight: bold; margin: 2mm 0 4mm }
        table { width: 100%; border-collapse: collapse }
        th, td { border-top: 0.3mm solid #000; padding: 1.2mm 2mm; text-align: left; vertical-align: top }
        th { width: 38mm }
        ul { margin: 0; padding-left: 5mm }
        .en { font-style: italic; font-weight: normal; font-size: 9pt }
        footer { border-top: 0.3mm solid #000; margin-top: 4mm; padding-top: 1mm; font-size: 8pt }
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _head = new();
    private readonly StringBuilder _rows = new();
    private readonly string _name;
    private string _footer = "";

    public ReportPage(string name) => _name = Encoder.Encode(name);

    public void Title(string title, BilingualText headline)
        => _head.Append("<h1>").Append(Encoder.Encode(title)).Append("</h1>\n<p class=\"headline\">")
            .Append(Both(headline)).Append("</p>\n");

    /// <summary>A labelled row; left out where there is nothing to say.</summary>
    public void Row(string german, string english, BilingualText text)
    {
        if (text.De.Length > 0)
        {
            Labelled(german, english, Both(text));
        }
    }

    /// <summary>A labelled row with a list; left out where it is empty.</summary>
    public void List(string german, string english, IReadOnlyList<BilingualText> items)
    {
        if (items.Count > 0)
        {
            Labelled(german, english, $"<ul>{string.Concat(items.Select(item => $"<li>{Both(item)}</li>"))}</ul>");
        }
    }

    public void Footer(BilingualText text) => _footer = Both(text);

    public override string ToString() => $"""
        <!DOCTYPE html>
        <html lang="de">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{_name}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        {_head}<table>
        {_rows}</table>
        <footer>{_footer}</footer>
        </body>
        </html>

        """;

    private void Labelled(string german, string english, string content)
        => _rows.Append("<tr><th>").Append(Both(new(german, english))).Append("</th><td>").Append(content).Append("</td></tr>\n");

    private static string Both(BilingualText text) => text.En.Length == 0
        ? Encoder.Encode(text.De)
        : $"{Encoder.Encode(text.De)}<br><span class=\"en\" lang=\"en\">{Encoder.Encode(text.En)}</span>";
}
