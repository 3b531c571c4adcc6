using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Embedded.CommandLine;
using SektorKopplung.Embedded.Tables;
using SektorKopplung.Pipeline.Mapping;

namespace SektorKopplung.Embedded.Replay;

/// <summary>A recorded table and the mapping that says what its columns are.</summary>
internal sealed class ReplayTable
{
    private const string What = "table";
    private readonly string _path;
    private readonly CsvMapping _mapping;
    private readonly Dictionary<string, int> _skipped = [];

    private ReplayTable(string path, CsvMapping mapping)
    {
        _path = path;
        _mapping = mapping;
    }

    /// <summary>The file.</summary>
    public string Name => Path.GetFileName(_path);

    /// <summary>Rows read so far.</summary>
    public long Rows { get; private set; }

    /// <summary>How many values were left out, by reason.</summary>
    public IReadOnlyDictionary<string, int> Skipped => _skipped;

    /// <summary>Opens a table.</summary>
    /// <exception cref="CommandFailedException">The mapping cannot be used.</exception>
    public static ReplayTable Open(string path, string mappingPath)
    {
        var (mapping, errors) = CsvMappingFile.Parse(SiteFiles.ReadText("mapping", mappingPath));
        return new(path, mapping ?? throw SiteFiles.Bad($"mapping {mappingPath}", errors));
    }

    /// <summary>From the first to after the last reading; null where a schedule makes the times.</summary>
    /// <exception cref="CommandFailedException">The table cannot be read or gives no reading.</exception>
    public TimeWindow? Span()
    {
        if (_mapping.Schedule is not null)
        {
            return null;
        }

        var mapper = new RowMapper(_mapping);
        var times = MappedRows(mapper).Select(reading => reading.Time).ToList();
        return times.Count > 0
            ? new TimeWindow(times.Min(), times.Max().AddTicks(1))
            : throw CommandFailedException.BadInput(
                $"The table {_path} gives no reading in {Rows} rows: {string.Join(", ", mapper.Skipped.Select(one => $"{one.Value} x {one.Key}"))}.");
    }

    /// <summary>Sequences of readings, each in order of time.</summary>
    /// <exception cref="CommandFailedException">The table cannot be read.</exception>
    public IEnumerable<IEnumerable<MappedReading>> Read(TimeWindow window)
        => _mapping.Schedule is null ? [Measured(window)] : CsvTable.Rows(What, _path, _mapping.Csv.Delimiter).Select(row => Scheduled(row, window));

    private IEnumerable<MappedReading> Measured(TimeWindow window)
    {
        var mapper = new RowMapper(_mapping);
        var last = DateTimeOffset.MinValue;
        foreach (var reading in MappedRows(mapper))
        {
            if (reading.Time < last)
            {
                throw CommandFailedException.BadInput(
                    $"The table {_path} cannot be used: row {Rows + 1} is older than the row before; sort it by time.");
            }

            last = reading.Time;
            if (window.Contains(reading.Time))
            {
                yield return reading;
            }
        }

        foreach (var (reason, count) in mapper.Skipped)
        {
            _skipped[reason] = count;
        }
    }

    private IEnumerable<MappedReading> MappedRows(RowMapper mapper)
    {
        Rows = 0;
        foreach (var row in CsvTable.Rows(What, _path, _mapping.Csv.Delimiter))
        {
            Rows++;
            foreach (var reading in mapper.Map(row))
            {
                yield return reading;
            }
        }
    }

    private IEnumerable<MappedReading> Scheduled(IReadOnlyDictionary<string, string> row, TimeWindow window)
    {
        Rows++;
        try
        {
            return new ScheduleExpander(_mapping).Expand(row, window);
        }
        catch (FormatException error)
        {
            throw CommandFailedException.BadInput($"The table {_path} cannot be used: row {Rows + 1}: {error.Message}");
        }
    }
}
