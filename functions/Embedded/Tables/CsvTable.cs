using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SektorKopplung.Embedded.CommandLine;

namespace SektorKopplung.Embedded.Tables;

/// <summary>Reads CSV files with a heading row, row by row.</summary>
internal static class CsvTable
{
    /// <summary>The rows of a file: column name to text, trimmed.</summary>
    /// <param name="what">What the file is to the user, for messages.</param>
    /// <param name="path">The file.</param>
    /// <param name="delimiter">What separates columns; null: semicolon or comma, whichever the heading has more of.</param>
    /// <exception cref="CommandFailedException">The file cannot be read; the message names the row.</exception>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string what, string path, string? delimiter)
    {
        using var text = SiteFiles.Open(what, path);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter ?? DelimiterOf(what, path),
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = true,
        });
        var source = $"The {what} {path}";
        if (Next(csv, source) is null)
        {
            throw CommandFailedException.BadInput($"{source} is empty; it needs a heading row.");
        }

        csv.ReadHeader();
        var names = csv.HeaderRecord!;
        for (var row = csv.Parser.RawRow + 1; Next(csv, source) is { } cells; row = csv.Parser.RawRow + 1)
        {
            yield return cells.Length == names.Length
                ? Row(names, cells)
                : throw CommandFailedException.BadInput(
                    $"{source} cannot be used: row {row} has {cells.Length} cells, its heading {names.Length}.");
        }
    }

    private static Dictionary<string, string> Row(string[] names, string[] cells)
    {
        var row = new Dictionary<string, string>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            row[names[i]] = cells[i];
        }

        return row;
    }

    // Broken quotation marks show only when the cells are taken out.
    private static string[]? Next(CsvReader csv, string source)
    {
        var row = csv.Parser.RawRow + 1;
        try
        {
            return csv.Read() ? csv.Parser.Record : null;
        }
        catch (CsvHelperException)
        {
            throw CommandFailedException.BadInput(
                $"{source} cannot be used: row {row} is broken, e.g. by a quotation mark that does not end.");
        }
    }

    private static string DelimiterOf(string what, string path)
    {
        using var text = SiteFiles.Open(what, path);
        var heading = text.ReadLine() ?? "";
        return heading.Count(letter => letter == ';') >= heading.Count(letter => letter == ',') ? ";" : ",";
    }
}
