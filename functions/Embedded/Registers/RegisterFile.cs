using System.Globalization;
using System.Text;
using System.Xml;
using CsvHelper;
using CsvHelper.Configuration;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using SektorKopplung.Core.Registers;
using SektorKopplung.Embedded.CommandLine;

namespace SektorKopplung.Embedded.Registers;

/// <summary>Reads register files: Excel workbooks (xlsx) and CSV, whatever stands above their heading.</summary>
internal static class RegisterFile
{
    private const string What = "register file";
    private const int LongestRecord = 50;

    private static readonly byte[] ZipMark = "PK"u8.ToArray();
    private static readonly string[] Delimiters = [";", ",", "\t"];

    static RegisterFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The sheets of a file, as text and numbers; rows keep their numbers.</summary>
    /// <exception cref="CommandFailedException">It cannot be read.</exception>
    public static IReadOnlyList<RegisterTable> Read(string path)
    {
        try
        {
            var content = File.ReadAllBytes(path);
            return content.AsSpan().StartsWith(ZipMark) ? Workbook(content) : [Text(path, content)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.BadInput($"The {What} {path} cannot be read: {error.Message}");
        }
        catch (Exception error) when (error is ExcelReaderException or InvalidDataException or XmlException or CsvHelperException
            or FormatException or KeyNotFoundException)
        {
            throw SiteFiles.Bad($"{What} {path}", [error.Message]);
        }
    }

    private static List<RegisterTable> Workbook(byte[] content)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content));
        var tables = new List<RegisterTable>();
        do
        {
            var rows = new List<RegisterRow>();
            for (var number = 1; reader.Read(); number++)
            {
                rows.Add(new(number, [.. Enumerable.Range(0, reader.FieldCount).Select(column => Cell(reader.GetValue(column)))]));
            }

            tables.Add(new(reader.Name, rows));
        }
        while (reader.NextResult());
        return tables;
    }

    private static RegisterCell Cell(object? value) => value switch
    {
        null => RegisterCell.Empty,
        string text => new(text),
        double number => new(number.ToString("R", CultureInfo.InvariantCulture), number),
        int number => new(number.ToString(CultureInfo.InvariantCulture), number),
        bool flag => new(flag ? "true" : "false"),
        DateTime day => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => new(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    private static RegisterTable Text(string path, byte[] content)
    {
        var text = Decode(content);
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text),
            IgnoreBlankLines = false,
            BadDataFound = null,
            Mode = CsvMode.RFC4180,
        });
        var rows = new List<RegisterRow>();
        while (parser.Read())
        {
            var lines = LinesIn(parser.RawRecord);
            var first = parser.RawRow - lines + 1;
            if (lines > LongestRecord)
            {
                throw new InvalidDataException($"row {first} does not end, as if a quotation mark were missing");
            }

            rows.Add(new(first, [.. parser.Record!.Select(cell => new RegisterCell(cell))]));
        }

        return new(Path.GetFileName(path), rows);
    }

    // A quoted cell may span lines; the row is named by its first.
    private static int LinesIn(string record) => Math.Max(1, record.TrimEnd('\r', '\n').Count(letter => letter == '\n') + 1);

    // Excel writes CSV in the Windows code page unless told otherwise.
    private static string Decode(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(1252).GetString(content);
        }
    }

    // The heading has most of them, but need not be the first row.
    private static string DelimiterOf(string text)
    {
        var lines = text.Split('\n').Take(30).ToList();
        return Delimiters.MaxBy(delimiter => lines.Max(line => line.Count(letter => letter == delimiter[0])))!;
    }
}
