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
        using var text = Open(what, path);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter ?? DelimiterOf(what, path),
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = true,
        });
        if (!Next(csv, what, path) || !csv.ReadHeader())
        {
            throw CommandFailedException.BadInput($"The {what} {path} is empty; it needs a heading row.");
        }

        var names = csv.HeaderRecord!;
        while (Next(csv, what, path))
        {
            yield return Row(csv, names, what, path);
        }
    }

    private static Dictionary<string, string> Row(CsvReader csv, string[] names, string what, string path)
    {
        if (csv.Parser.Count != names.Length)
        {
            throw CommandFailedException.BadInput(
                $"The {what} {path} cannot be used: row {csv.Parser.RawRow} has {csv.Parser.Count} cells, its heading {names.Length}.");
        }

        var row = new Dictionary<string, string>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            row[names[i]] = csv.Parser[i];
        }

        return row;
    }

    private static bool Next(CsvReader csv, string what, string path)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvHelperException)
        {
            throw CommandFailedException.BadInput(
                $"The {what} {path} cannot be used: row {csv.Parser.RawRow} is broken, e.g. by a quotation mark that does not end.");
        }
    }

    private static string DelimiterOf(string what, string path)
    {
        using var text = Open(what, path);
        var heading = text.ReadLine() ?? "";
        return heading.Count(letter => letter == ';') >= heading.Count(letter => letter == ',') ? ";" : ",";
    }

    private static StreamReader Open(string what, string path)
    {
        try
        {
            return new StreamReader(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.BadInput($"The {what} {path} cannot be read: {error.Message}");
        }
    }
}
