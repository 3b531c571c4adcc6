using System.Text;
using SektorKopplung.Embedded.CommandLine;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>Lines of a foreign CSV file; a quotation mark that does not end spoils its line, not the rest of the file.</summary>
internal static class CsvLines
{
    private const char Replaced = '\uFFFD';

    /// <summary>All lines, read as UTF-8 or UTF-16, or as Windows Latin where that fails.</summary>
    public static string[] Read(string path)
    {
        using var text = SiteFiles.Open("table", path);
        var content = text.ReadToEnd();
        if (content.Contains(Replaced, StringComparison.Ordinal))
        {
            content = File.ReadAllText(path, Encoding.Latin1);
        }

        return content.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
    }

    /// <summary>The cells of a line, trimmed and without quotation marks.</summary>
    public static List<string> Split(string line, char delimiter)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == delimiter && !isQuoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString().Trim());
        return cells;
    }
}
