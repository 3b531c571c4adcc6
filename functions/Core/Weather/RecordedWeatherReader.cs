using System.Globalization;
using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Weather;

/// <summary>Reads recorded weather forecasts (aufgezeichnete Prognosen): CSV with many issue times.</summary>
/// <remarks>
/// Columns <c>issued_at</c>, <c>time</c> and quantities in their own unit; comma or semicolon, decimal point, empty is
/// missing. Only the newest forecast issued at or before an instant is given: nothing of what came later is looked at.
/// </remarks>
public static class RecordedWeatherReader
{
    /// <summary>The newest forecast that was known at an instant.</summary>
    /// <param name="lines">The lines, the header first.</param>
    /// <param name="source">Whose forecasts they are, as shown to people.</param>
    /// <param name="now">The instant, UTC.</param>
    public static WeatherResult Read(IEnumerable<string> lines, string source, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(lines);
        try
        {
            var issues = new Table().Read(lines, now);
            return issues.Count == 0
                ? WeatherResult.None(new(
                    "Die Datei hat keine Prognose, die bis jetzt ausgegeben war.", "The file has no forecast that was issued by now."))
                : issues.Last().Value.Finish(source, issues.Last().Key);
        }
        catch (WeatherContentException error)
        {
            return WeatherResult.None(error.Reason);
        }
    }

    /// <summary>All forecasts, in order of issue.</summary>
    /// <param name="lines">The lines, the header first.</param>
    /// <param name="source">Whose forecasts they are, as shown to people.</param>
    /// <returns>The forecasts, or none and why the file cannot be used.</returns>
    public static (IReadOnlyList<WeatherForecast> Forecasts, BilingualText Reason) ReadAll(IEnumerable<string> lines, string source)
    {
        ArgumentNullException.ThrowIfNull(lines);
        try
        {
            List<WeatherResult> all = [.. new Table().Read(lines, null).Select(issue => issue.Value.Finish(source, issue.Key))];
            return all.Find(one => !one.IsKnown) is { } bad
                ? ([], bad.Reason)
                : ([.. all.Select(one => one.Forecast!)], BilingualText.Empty);
        }
        catch (WeatherContentException error)
        {
            return ([], error.Reason);
        }
    }

    private sealed class Issue(string[] header)
    {
        private readonly List<DateTimeOffset> _times = [];
        private readonly List<string[]> _rows = [];

        public void Add(DateTimeOffset time, string[] cells)
        {
            _times.Add(time);
            _rows.Add(cells);
        }

        public WeatherResult Finish(string source, DateTimeOffset issuedAt)
        {
            var columns = new WeatherColumns(source, _times);
            if (columns.TimesError() is { } timesError)
            {
                return WeatherResult.None(timesError);
            }

            for (var i = 2; i < header.Length; i++)
            {
                var quantity = WeatherQuantities.Find(header[i])!;
                if (columns.Add(quantity, quantity.Unit, [.. _rows.Select(row => Number(row[i]))], isOfHourBefore: false) is { } error)
                {
                    return WeatherResult.None(error);
                }
            }

            return columns.Finish(issuedAt);
        }
    }

    private sealed class Table
    {
        private readonly SortedDictionary<DateTimeOffset, Issue> _issues = [];
        private string[]? _header;
        private char _separator;
        private int _line;

        /// <summary>The forecasts by issue time: all, or the newest issued by an instant.</summary>
        public SortedDictionary<DateTimeOffset, Issue> Read(IEnumerable<string> lines, DateTimeOffset? now)
        {
            foreach (var line in lines)
            {
                _line++;
                if (_header is null)
                {
                    TakeHeader(line);
                }
                else if (!string.IsNullOrWhiteSpace(line))
                {
                    Take(line, now);
                }
            }

            return _issues;
        }

        private void Take(string line, DateTimeOffset? now)
        {
            var cells = line.Split(_separator, StringSplitOptions.TrimEntries);
            if (cells.Length != _header!.Length)
            {
                throw Bad($"{cells.Length} Spalten, die Kopfzeile hat {_header.Length}", $"{cells.Length} columns, the header has {_header.Length}");
            }

            var (issuedAt, time) = (Time(cells[0], "issued_at"), Time(cells[1], "time"));
            if (now is { } latest && (issuedAt > latest || (_issues.Count > 0 && issuedAt < _issues.First().Key)))
            {
                return;
            }

            if (!_issues.TryGetValue(issuedAt, out var issue))
            {
                if (now is not null)
                {
                    _issues.Clear();
                }

                _issues[issuedAt] = issue = new(_header);
            }

            issue.Add(time, cells);
        }

        private void TakeHeader(string line)
        {
            _separator = line.Contains(';', StringComparison.Ordinal) ? ';' : ',';
            _header = line.TrimStart('\uFEFF').Split(_separator, StringSplitOptions.TrimEntries);
            var isKnown = _header is ["issued_at", "time", _, ..]
                && _header.Skip(2).All(name => WeatherQuantities.Find(name) is not null);
            if (!isKnown)
            {
                var names = string.Join(", ", WeatherQuantities.All.Select(quantity => quantity.Name));
                throw Bad(
                    $"erwartet werden die Spalten issued_at, time und dann von diesen: {names}",
                    $"expected the columns issued_at, time and then some of {names}");
            }
        }

        private DateTimeOffset Time(string text, string column)
            => new WeatherClock(null).Read(text, string.Create(CultureInfo.InvariantCulture, $"{column} ({_line})"));

        private WeatherContentException Bad(FormattableString de, FormattableString en)
            => new(Wording.Say($"Datei der Prognosen, Zeile {_line}: {FormattableString.Invariant(de)}.",
                $"The file of forecasts, line {_line}: {FormattableString.Invariant(en)}."));
    }

    private static double? Number(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new WeatherContentException(Wording.Say(
                $"In der Datei der Prognosen steht „{WeatherClock.Short(text)}“, das ist keine Zahl.",
                $"The file of forecasts holds \"{WeatherClock.Short(text)}\", which is no number."));
    }
}
