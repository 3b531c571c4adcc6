using SektorKopplung.Core.Forecasting.Backtesting;
using SektorKopplung.Embedded.CommandLine;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>Reads tables of measurements that other programs wrote, and counts what cannot be read.</summary>
internal sealed class TableReader
{
    private const int SampleSize = 2000;
    private const double MostUnreadable = 0.5;

    private readonly TableRequest _request;
    private readonly CsvHeading _heading;
    private readonly int[] _timeCells;
    private readonly int[] _valueCells;
    private readonly List<List<string>> _rows = [];
    private readonly List<DataFinding> _findings = [];
    private int _read;

    private TableReader(TableRequest request)
    {
        _request = request;
        var lines = CsvLines.Read(request.Path);
        string[] columns = [.. request.TimeColumns, .. request.Columns, .. request.Where is { } where ? [where.Column] : Array.Empty<string>()];
        _heading = CsvHeading.Find(request.Path, lines, request.Delimiter, columns);
        _timeCells = [.. request.TimeColumns.Select(_heading.IndexOf)];
        _valueCells = [.. request.Columns.Select(_heading.IndexOf)];
        Take(lines);
    }

    private string Source => $"The table {_request.Path}";

    /// <summary>The wanted columns of a file.</summary>
    /// <exception cref="CommandFailedException">It cannot be read, or hardly any row of it.</exception>
    public static TableFile Read(TableRequest request) => new TableReader(request).Read();

    private TableFile Read()
    {
        var numbers = _request.HasDecimalComma is { } comma
            ? new NumberCells(comma)
            : NumberCells.Detect(_rows.Take(SampleSize).SelectMany(row => _valueCells.Select(i => row[i])), _heading.Delimiter);
        var times = Times();
        var rows = new List<MeasuredRow>(_rows.Count);
        var cells = new CellTally();
        foreach (var (row, time) in _rows.Zip(times))
        {
            if (time is { } instant)
            {
                rows.Add(new(instant, [.. _valueCells.Select(i => cells.Value(numbers, row[i]))]));
            }
        }

        cells.AddTo(_findings);
        var mark = _heading.Delimiter == '\t' ? "tab" : $"'{_heading.Delimiter}'";
        return new(new(_request.Columns, rows), _read,
            $"delimiter {mark}, decimal {(numbers.HasDecimalComma ? "comma" : "point")}, heading in line {_heading.Line + 1}", _findings);
    }

    private void Take(string[] lines)
    {
        var (broken, filter) = (0, _request.Where is { } where ? _heading.IndexOf(where.Column) : -1);
        for (var i = _heading.Line + 1; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            _read++;
            var cells = CsvLines.Split(lines[i], _heading.Delimiter);
            if (!Fits(cells))
            {
                broken++;
            }
            else if (filter < 0 || cells[filter] == _request.Where!.Value.Value)
            {
                _rows.Add(cells);
            }
        }

        Require(broken, "other than the heading has columns; if the decimal comma is also the delimiter, the file must quote its numbers");
        Report("row-length", broken, "row", "with another number of cells than the heading; left out.");
        if (_rows.Count == 0)
        {
            throw CommandFailedException.BadInput($"{Source} has no rows to use.");
        }
    }

    // A delimiter at the end of the line is no further column.
    private bool Fits(List<string> cells)
        => cells.Count == _heading.Names.Count || (cells.Count == _heading.Names.Count + 1 && cells[^1].Length == 0);

    private List<DateTimeOffset?> Times()
    {
        List<string> texts = [.. _rows.Select(row => string.Join(' ', _timeCells.Select(i => row[i])))];
        var reader = TimeCells.Detect(texts);
        List<TimeCell?> cells = [.. texts.Select(reader.Parse)];
        var unreadable = cells.Count(cell => cell is null);
        if (unreadable > MostUnreadable * cells.Count)
        {
            throw CommandFailedException.BadInput(
                $"{Source}: '{texts[cells.FindIndex(cell => cell is null)]}' in the time column is no time such as 2024-01-31 13:00, 31.01.2024 13:00 or 1706702400.");
        }

        Report("unreadable-time", unreadable, "row", "without a readable time; left out.");
        var isBackward = cells.Zip(cells.Skip(1)).Sum(pair => (pair.Second?.Clock ?? default).CompareTo(pair.First?.Clock ?? default)) < 0;
        if (isBackward)
        {
            _rows.Reverse();
            cells.Reverse();
            _findings.Add(new("newest-first", cells.Count, "The newest row comes first; read from the end.", null));
        }

        var clock = new LocalClock(_request.Zone);
        List<DateTimeOffset?> times = [.. cells.Select(cell => cell is { } time ? clock.ToUtc(time) : (DateTimeOffset?)null)];
        AddClock(clock);
        return times;
    }

    private void AddClock(LocalClock clock)
    {
        if (clock.Repeated.Count > 0)
        {
            _findings.Add(new("dst-repeated", clock.Repeated.Count,
                $"{Counted.Of(clock.Repeated.Count, "row")} in the second of the two equal hours at the end of summer time.", clock.Repeated[0]));
        }

        if (clock.Skipped.Count > 0)
        {
            _findings.Add(new("dst-skipped", clock.Skipped.Count,
                $"{Counted.Of(clock.Skipped.Count, "time")} not existing in {_request.Zone.Id} (start of summer time); moved one hour on. "
                + "If the file keeps standard time all year, give --time-zone +01:00.", clock.Skipped[0]));
        }
    }

    private void Require(int broken, string sentence)
    {
        if (_read > 0 && broken > MostUnreadable * _read)
        {
            throw CommandFailedException.BadInput($"{Source} cannot be used: {broken} of {_read} rows have a number of cells {sentence}.");
        }
    }

    private void Report(string kind, int count, string noun, string sentence) => Add(_findings, (kind, noun), count, sentence);

    private static void Add(List<DataFinding> findings, (string Kind, string Noun) what, int count, string sentence)
    {
        if (count > 0)
        {
            findings.Add(new(what.Kind, count, $"{Counted.Of(count, what.Noun)} {sentence}", null));
        }
    }

    private sealed class CellTally
    {
        private int _empty;
        private int _unreadable;
        private int _placeholders;
        private string _example = "";

        public double? Value(NumberCells numbers, string cell)
        {
            if (NumberCells.IsEmpty(cell))
            {
                _empty++;
                return null;
            }

            if (numbers.Parse(cell) is not { } value)
            {
                _unreadable++;
                _example = _example.Length == 0 ? cell : _example;
                return null;
            }

            _placeholders += NumberCells.IsPlaceholder(value) ? 1 : 0;
            return NumberCells.IsPlaceholder(value) ? null : value;
        }

        public void AddTo(List<DataFinding> findings)
        {
            Add(findings, ("empty-cell", "cell"), _empty, "without a value; taken as missing.");
            Add(findings, ("unreadable-value", "cell"), _unreadable, $"holding no number (as '{_example}'); taken as missing.");
            Add(findings, ("placeholder", "cell"), _placeholders, "with a placeholder such as -9999; taken as missing.");
        }
    }
}
