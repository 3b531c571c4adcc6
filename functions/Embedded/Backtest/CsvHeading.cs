using SektorKopplung.Embedded.CommandLine;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>The heading row of a foreign CSV file: it may stand below other lines.</summary>
/// <param name="Line">Its place, counted from 0.</param>
/// <param name="Delimiter">What separates the cells.</param>
/// <param name="Names">The column names.</param>
internal sealed record CsvHeading(int Line, char Delimiter, IReadOnlyList<string> Names)
{
    private const int LinesSearched = 60;
    private const int NamesShown = 40;
    private static readonly char[] Delimiters = [';', ',', '\t', '|'];

    /// <summary>The heading that has all columns asked for.</summary>
    /// <exception cref="CommandFailedException">There is none; the message names the columns that are there.</exception>
    public static CsvHeading Find(string path, string[] lines, char? delimiter, IReadOnlyCollection<string> columns)
    {
        if (Array.TrueForAll(lines, string.IsNullOrWhiteSpace))
        {
            throw CommandFailedException.BadInput($"The table {path} is empty; it needs a heading row.");
        }

        var candidates = Candidates(lines, delimiter is { } given ? [given] : Delimiters).ToList();
        return candidates.Find(heading => columns.All(column => heading.IndexOf(column) >= 0))
            ?? throw Missing(path, candidates, columns);
    }

    /// <summary>The place of a column: the same name, or else the same but for upper and lower case; -1 where there is none.</summary>
    public int IndexOf(string column)
    {
        var names = Names.ToList();
        var same = names.IndexOf(column);
        return same >= 0 ? same : names.FindIndex(name => name.Equals(column, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<CsvHeading> Candidates(string[] lines, char[] delimiters)
        => from line in Enumerable.Range(0, Math.Min(LinesSearched, lines.Length))
           where !string.IsNullOrWhiteSpace(lines[line])
           from delimiter in delimiters
           select new CsvHeading(line, delimiter, CsvLines.Split(lines[line], delimiter));

    private static CommandFailedException Missing(string path, List<CsvHeading> candidates, IReadOnlyCollection<string> columns)
    {
        var best = candidates.OrderByDescending(heading => columns.Count(column => heading.IndexOf(column) >= 0))
            .ThenByDescending(heading => heading.Names.Count).First();
        var missing = columns.Where(column => best.IndexOf(column) < 0).Select(column => $"'{column}'");
        var there = best.Names.Where(name => name.Length > 0).Take(NamesShown).Select(name => $"'{name}'");
        return CommandFailedException.BadInput(
            $"The table {path} has no column {string.Join(", ", missing)}; its columns are {string.Join(", ", there)}.");
    }
}
