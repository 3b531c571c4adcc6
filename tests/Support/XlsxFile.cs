using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace SektorKopplung.Tests.Support;

/// <summary>Writes the smallest workbook that spreadsheets open: text as inline strings, numbers as numbers, null as no cell.</summary>
public static class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>Writes a workbook.</summary>
    /// <param name="path">Where.</param>
    /// <param name="sheets">Name and rows of each sheet; a row that is null is not in the file at all.</param>
    public static void Write(string path, params IReadOnlyList<(string Name, IReadOnlyList<object?[]?> Rows)> sheets)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(zip, "[Content_Types].xml", $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            {Each(sheets, (_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")}</Types>
            """);
        Add(zip, "_rels/.rels", $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Add(zip, "xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{Each(sheets, (sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>")}</sheets></workbook>
            """);
        Add(zip, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}/relationships">{Each(sheets, (_, i) => $"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")}</Relationships>
            """);
        for (var i = 0; i < sheets.Count; i++)
        {
            Add(zip, $"xl/worksheets/sheet{i + 1}.xml", $"""
                <worksheet xmlns="{Main}"><sheetData>{string.Concat(sheets[i].Rows.Select(Row))}</sheetData></worksheet>
                """);
        }
    }

    private static string Each<T>(IReadOnlyList<T> items, Func<T, int, string> text)
        => string.Concat(items.Select((item, index) => text(item, index + 1)));

    private static string Row(object?[]? cells, int index)
        => cells is null ? "" : $"<row r=\"{index + 1}\">{string.Concat(cells.Select((cell, column) => Cell(cell, $"{Letters(column)}{index + 1}")))}</row>";

    private static string Cell(object? value, string place) => value switch
    {
        null => "",
        double or int => $"<c r=\"{place}\"><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>",
        _ => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(value.ToString())}</t></is></c>",
    };

    private static string Letters(int column)
        => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + content));
    }
}
