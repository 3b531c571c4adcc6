namespace SektorKopplung.Core.Forecasting;

/// <summary>What the trees see of an hour to forecast (Merkmale des Baummodells).</summary>
/// <remarks>
/// Loads are divided by the series' mean size, temperatures are in °C. Nothing of the load and of the plant's other series at
/// and after the hour of issue is looked at. A missing load is replaced by the mean of the same hour on the last days, a missing
/// value of another series by its last one within a day, then by its mean in training: a row never holds NaN.
/// </remarks>
internal sealed class ResidualFeatures
{
    private const string RelatedPrefix = "related:";
    private const string WeatherPrefix = "weather:";
    private const int MostDifferences = 6;
    private const int LatestLoads = 6;

    private static readonly string[] Fixed =
    [
        "lead", "local_hour", "weekday", "day_kind", "outdoor", "outdoor_day", "outdoor_days", "outdoor_change",
        "linear", "expected", "error_hours", "error_day", "error_week", "error_day_before", "unrest",
        "load_day_before", "load_hour_before_that", "load_hour_after_that", "load_week_before", "same_hour_3_days",
        "same_hour_7_days", "on_share", "deviation", "load_mean_day", "load_mean_week", "run", "run_load",
        .. Enumerable.Range(1, LatestLoads).Select(lag => $"load_{lag}"),
    ];

    private static readonly string[] RelatedParts = ["1", "2", "3", "day_before", "25"];
    private static readonly string[] WeatherParts = ["now", "change"];

    private readonly IReadOnlyDictionary<string, double> _means;

    /// <summary>Lists the features of a plant.</summary>
    /// <param name="related">The names of its other series, in order.</param>
    /// <param name="weather">The names of the weather besides the temperature, in order.</param>
    /// <param name="means">What stands for a value that is missing for long, by name.</param>
    public ResidualFeatures(IReadOnlyList<string> related, IReadOnlyList<string> weather,
        IReadOnlyDictionary<string, double> means)
    {
        Related = related;
        Weather = weather;
        _means = means;
        Names =
        [
            .. Fixed,
            .. related.SelectMany(name => RelatedParts.Select(part => $"{RelatedPrefix}{name}:{part}")),
            .. Differences().Select(pair => $"{RelatedPrefix}{related[pair.First]}-{related[pair.Second]}:1"),
            .. weather.SelectMany(name => WeatherParts.Select(part => $"{WeatherPrefix}{name}:{part}")),
        ];
    }

    /// <summary>The names of a row's values, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The names of the plant's other series.</summary>
    public IReadOnlyList<string> Related { get; }

    /// <summary>The names of the weather besides the temperature.</summary>
    public IReadOnlyList<string> Weather { get; }

    /// <summary>What stands for a value of a series that is missing for long.</summary>
    public double MeanOf(string name) => _means.GetValueOrDefault(name);

    /// <summary>The features of a model, read back from their names; null where they are not such features.</summary>
    public static ResidualFeatures? Of(IReadOnlyList<string> names, IReadOnlyDictionary<string, double> means)
    {
        var features = new ResidualFeatures(
            SeriesOf(names, RelatedPrefix, RelatedParts[^1]), SeriesOf(names, WeatherPrefix, WeatherParts[^1]), means);
        return features.Names.SequenceEqual(names) ? features : null;
    }

    /// <summary>To which part of an explanation a feature belongs.</summary>
    public static TermGroup GroupOf(string name) => name switch
    {
        "lead" or "local_hour" => TermGroup.Hour,
        "weekday" or "day_kind" => TermGroup.DayKind,
        _ when name.StartsWith("outdoor", StringComparison.Ordinal) => TermGroup.Outdoor,
        "linear" or "expected" => TermGroup.Usual,
        _ when name.StartsWith(RelatedPrefix, StringComparison.Ordinal) => TermGroup.Plant,
        _ when name.StartsWith(WeatherPrefix, StringComparison.Ordinal) => TermGroup.SunAndWind,
        _ => TermGroup.Recent,
    };

    /// <summary>Writes the row of one hour.</summary>
    /// <param name="past">What was known at the hour of issue.</param>
    /// <param name="lead">Hours from issue.</param>
    /// <param name="expected">What weather and calendar let expect.</param>
    /// <param name="linear">The same, corrected by the last days' deviations.</param>
    /// <param name="row">One value per feature.</param>
    public void Write(ResidualPast past, int lead, double expected, double linear, Span<float> row)
    {
        var grid = past.Grid;
        var hour = past.Origin + lead;
        var dayBefore = hour - (24 * ((lead / 24) + 1));
        var position = 0;
        void Add(Span<float> into, double value) => into[position++] = (float)value;
        Add(row, lead);
        Add(row, grid.LocalHour[hour]);
        Add(row, grid.Weekday[hour]);
        Add(row, (int)grid.Kind[hour]);
        Add(row, grid.Outdoor.Now[hour]);
        Add(row, grid.Outdoor.OverDay[hour]);
        Add(row, grid.Outdoor.OverDays[hour]);
        Add(row, grid.Outdoor.Now[hour] - grid.Outdoor.Now[Math.Max(0, hour - 24)]);
        Add(row, linear);
        Add(row, expected);
        Add(row, past.Recent.Hours);
        Add(row, past.Recent.Day);
        Add(row, past.Recent.Week);
        Add(row, past.ErrorAt(dayBefore));
        Add(row, past.Recent.Unrest ?? 0);
        Add(row, past.LoadAt(dayBefore));
        Add(row, past.LoadAt(dayBefore - 1));
        Add(row, past.LoadAt(Math.Min(dayBefore + 1, past.Origin - 1)));
        Add(row, past.LoadAt(hour - (168 * ((lead / 168) + 1))));
        Add(row, past.SameHour(dayBefore, 3));
        Add(row, past.SameHour(dayBefore, 7));
        Add(row, past.OnShare(dayBefore));
        Add(row, past.Deviation);
        Add(row, past.MeanDay);
        Add(row, past.MeanWeek);
        Add(row, past.Run);
        Add(row, past.RunLoad);
        for (var lag = 1; lag <= LatestLoads; lag++)
        {
            Add(row, past.LoadAt(past.Origin - lag));
        }

        WriteRelated(past, dayBefore, row[position..]);
        WriteWeather(grid, hour, row[^(Weather.Count * WeatherParts.Length)..]);
    }

    private void WriteRelated(ResidualPast past, int dayBefore, Span<float> row)
    {
        Span<double> latest = stackalloc double[Related.Count];
        for (var i = 0; i < Related.Count; i++)
        {
            var values = ValuesOf(past.Grid.Related, Related[i], i);
            double At(int index) => Known(values, index, Related[i]);
            latest[i] = At(past.Origin - 1);
            row[(i * RelatedParts.Length) + 0] = (float)latest[i];
            row[(i * RelatedParts.Length) + 1] = (float)At(past.Origin - 2);
            row[(i * RelatedParts.Length) + 2] = (float)At(past.Origin - 3);
            row[(i * RelatedParts.Length) + 3] = (float)At(dayBefore);
            row[(i * RelatedParts.Length) + 4] = (float)At(past.Origin - 25);
        }

        var position = Related.Count * RelatedParts.Length;
        foreach (var (first, second) in Differences())
        {
            row[position++] = (float)(latest[first] - latest[second]);
        }
    }

    private void WriteWeather(HourGrid grid, int hour, Span<float> row)
    {
        for (var i = 0; i < Weather.Count; i++)
        {
            var values = ValuesOf(grid.Weather, Weather[i], i);
            var now = Known(values, hour, Weather[i]);
            row[(i * WeatherParts.Length) + 0] = (float)now;
            row[(i * WeatherParts.Length) + 1] = (float)(now - Known(values, hour - 24, Weather[i]));
        }
    }

    private static double[]? ValuesOf(IReadOnlyList<NamedHours> series, string name, int likelyIndex)
        => likelyIndex < series.Count && series[likelyIndex].Name == name
            ? series[likelyIndex].Values
            : series.FirstOrDefault(one => one.Name == name)?.Values;

    private double Known(double[]? values, int index, string name)
    {
        for (var i = index; values is not null && i > index - 24 && i >= 0; i--)
        {
            if (double.IsFinite(values[i]))
            {
                return values[i];
            }
        }

        return MeanOf(name);
    }

    private IEnumerable<(int First, int Second)> Differences()
    {
        var count = Math.Min(Related.Count, MostDifferences);
        for (var first = 0; first < count; first++)
        {
            for (var second = first + 1; second < count; second++)
            {
                yield return (first, second);
            }
        }
    }

    private static string[] SeriesOf(IReadOnlyList<string> names, string prefix, string lastPart)
        => [.. names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)
                && name.EndsWith(":" + lastPart, StringComparison.Ordinal))
            .Select(name => name[prefix.Length..^(lastPart.Length + 1)])];
}
