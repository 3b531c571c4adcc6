using System.Globalization;

namespace SektorKopplung.Pipeline.Mapping;

/// <summary>
/// Turns rows of a measured table, in order of time, into readings. Registers are differenced with the row before;
/// what cannot be used is counted with its reason, never guessed. Not safe for concurrent use.
/// </summary>
public sealed class RowMapper
{
    private static readonly TimeSpan LongestGap = TimeSpan.FromHours(6);

    private readonly CsvMapping _mapping;
    private readonly TimeZoneInfo _zone;
    private readonly CultureInfo _numbers;
    private readonly Dictionary<string, int> _skipped = [];
    private IReadOnlyDictionary<string, string>? _before;
    private DateTimeOffset _timeBefore;

    /// <summary>Makes a mapper for one table.</summary>
    public RowMapper(CsvMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        _mapping = mapping;
        _zone = TimeZoneInfo.FindSystemTimeZoneById(mapping.Csv.TimeZone);
        _numbers = CultureInfo.GetCultureInfo(mapping.Csv.DecimalComma ? "de-DE" : "");
    }

    /// <summary>How many values were left out, by reason.</summary>
    public IReadOnlyDictionary<string, int> Skipped => _skipped;

    /// <summary>The readings of one row.</summary>
    public IReadOnlyList<MappedReading> Map(IReadOnlyDictionary<string, string> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!TryTime(row, out var time))
        {
            Skip("unreadable time");
            return [];
        }

        List<MappedReading> readings = [];
        foreach (var series in _mapping.Series)
        {
            if (series.Where.All(condition => row.GetValueOrDefault(condition.Key) == condition.Value)
                && ValueOf(series, row, time) is { } value)
            {
                readings.Add(new MappedReading(
                    series.Asset, series.Quantity, time, (value * series.Factor) + series.Offset, series.Unit, series.Quality));
            }
        }

        _before = row;
        _timeBefore = time;
        return readings;
    }

    private double? ValueOf(CsvSeries series, IReadOnlyDictionary<string, string> row, DateTimeOffset time)
    {
        if (series.Column is { } column)
        {
            return NumberOf(row, column);
        }

        if (series.RateOf is { } register)
        {
            return RiseOf(register, row, time) / (time - _timeBefore).TotalHours;
        }

        var rise = RiseOf(series.RatioOfRates![0], row, time);
        var amount = RiseOf(series.RatioOfRates[1], row, time);
        if (rise is null || amount is null)
        {
            return null;
        }

        if (amount == 0)
        {
            Skip("no flow, so no flow-weighted temperature");
            return null;
        }

        return rise / amount;
    }

    private double? RiseOf(string register, IReadOnlyDictionary<string, string> row, DateTimeOffset time)
    {
        if (_before is null)
        {
            Skip("first row of a register");
            return null;
        }

        var gap = time - _timeBefore;
        if (gap <= TimeSpan.Zero || gap > LongestGap)
        {
            Skip(gap <= TimeSpan.Zero ? "time does not rise" : "gap too long for a rate");
            return null;
        }

        var rise = NumberOf(row, register) - NumberOf(_before, register);
        if (rise < 0)
        {
            Skip("register went back");
            return null;
        }

        return rise;
    }

    private double? NumberOf(IReadOnlyDictionary<string, string> row, string column)
    {
        if (row.TryGetValue(column, out var text)
            && double.TryParse(text, NumberStyles.Float, _numbers, out var number) && double.IsFinite(number))
        {
            return number;
        }

        Skip(row.ContainsKey(column) ? $"no number in {column}" : $"no column {column}");
        return null;
    }

    private bool TryTime(IReadOnlyDictionary<string, string> row, out DateTimeOffset time)
    {
        time = default;
        if (!row.TryGetValue(_mapping.Csv.Time!, out var text)
            || !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var local))
        {
            return false;
        }

        var shifted = local.AddDays(_mapping.Csv.ShiftDays);
        if (shifted.Kind != DateTimeKind.Unspecified)
        {
            time = new DateTimeOffset(shifted).ToUniversalTime();
            return true;
        }

        if (_zone.IsInvalidTime(shifted))
        {
            return false;
        }

        time = new DateTimeOffset(shifted, _zone.GetUtcOffset(shifted)).ToUniversalTime();
        return true;
    }

    private void Skip(string reason) => _skipped[reason] = _skipped.GetValueOrDefault(reason) + 1;
}
