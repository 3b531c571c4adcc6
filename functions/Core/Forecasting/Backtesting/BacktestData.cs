using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Hourly series of one table, as measured and as fit to learn from (aufbereitete Messdaten).</summary>
/// <remarks>All series span the same hours. Immutable and safe to share between threads.</remarks>
public sealed record BacktestData
{
    /// <summary>How far back a forecaster sees when it predicts [h]; when it learns, it sees everything.</summary>
    public const int LookBackHours = 100 * 24;

    // As the monitor: an older forecast of a weather service is not used.
    private static readonly TimeSpan OldestOutlook = TimeSpan.FromHours(24);

    private static readonly Dictionary<string, HourlySeries> None = [];

    /// <summary>The target as it was measured, suspect hours included.</summary>
    public required HourlySeries Measured { get; init; }

    /// <summary>The target without suspect hours: what is learned from and what a forecaster sees of the past.</summary>
    public required HourlySeries Usable { get; init; }

    /// <summary>Outdoor temperature [°C]; null where none is given.</summary>
    public HourlySeries? Outdoor { get; init; }

    /// <summary>Other measured series of the plant by name.</summary>
    public IReadOnlyDictionary<string, HourlySeries> Related { get; init; } = None;

    /// <summary>Other weather by name.</summary>
    public IReadOnlyDictionary<string, HourlySeries> Weather { get; init; } = None;

    /// <summary>What was found in the table.</summary>
    public IReadOnlyList<DataFinding> Findings { get; init; } = [];

    /// <summary>How many hours the series span.</summary>
    public int Count => Measured.Count;

    /// <summary>Whether a measured hour is suspect: part of it is a lost-link zero, or it is a spike.</summary>
    public bool IsSuspect(int hour) => Measured.Values[hour] is not null && Measured.Values[hour] != Usable.Values[hour];

    /// <summary>The index of an hour; may lie outside the series.</summary>
    public int IndexOf(DateTimeOffset hour) => (int)Math.Floor((hour - Measured.Start).TotalHours);

    /// <summary>The request a forecaster learns from: everything before an hour.</summary>
    /// <param name="origin">The first hour not seen.</param>
    /// <param name="plan">Lead times, weather and calendar.</param>
    public ForecastRequest Training(int origin, BacktestPlan plan) => Request(plan, 0, origin, plan.LongestHorizonHours);

    /// <summary>The request of a forecast: nothing of the target or the plant at or after the hour of issue is in it.</summary>
    /// <param name="origin">The hour of issue.</param>
    /// <param name="horizon">How many hours.</param>
    /// <param name="plan">Weather and calendar.</param>
    public ForecastRequest At(int origin, int horizon, BacktestPlan plan)
        => Request(plan, Math.Max(0, origin - LookBackHours), origin, horizon);

    private ForecastRequest Request(BacktestPlan plan, int from, int origin, int horizon)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var weather = plan.IsWeatherKnownAhead ? MeasuredLater(from, Math.Min(Count, origin + horizon)) : KnownThen(plan, from, origin, horizon);
        return new(new SeriesKey("file", "target"), Slice(Usable, from, origin), weather.Outdoor, Measured.HourAt(origin), horizon)
        {
            Related = Related.ToDictionary(one => one.Key, one => Slice(one.Value, from, origin)),
            Weather = weather.Others,
            Calendar = plan.Calendar,
        };
    }

    private WeatherView MeasuredLater(int from, int to) => new(
        Outdoor is { } outdoor ? Slice(outdoor, from, to) : new(Measured.HourAt(from), []),
        Weather.ToDictionary(one => one.Key, one => Slice(one.Value, from, to)));

    private WeatherView KnownThen(BacktestPlan plan, int from, int origin, int horizon)
    {
        var issuedAt = Measured.HourAt(origin);
        var past = MeasuredLater(from, origin);
        var next = TimeOrder.FirstFrom(plan.Outlooks, issuedAt.AddTicks(1), one => one.IssuedAt);
        var outlook = next > 0 && issuedAt - plan.Outlooks[next - 1].IssuedAt <= OldestOutlook ? plan.Outlooks[next - 1] : null;
        var leads = Enumerable.Range(1, horizon).Where(lead => outlook?.Outdoor.At(issuedAt.AddHours(lead)) is not null)
            .ToDictionary(lead => lead, lead => outlook!.Outdoor.At(issuedAt.AddHours(lead))!.Value);
        return Outdoor is null ? past : new(
            OutdoorOutlook.Expect(past.Outdoor, leads, issuedAt, horizon, Outdoor).Outdoor,
            past.Others.ToDictionary(one => one.Key, one => new HourlySeries(one.Value.Start, [.. one.Value.Values, .. Enumerable.Range(0, horizon)
                .Select(lead => outlook?.Others.GetValueOrDefault(one.Key)?.At(issuedAt.AddHours(lead)))])));
    }

    private static HourlySeries Slice(HourlySeries series, int from, int to)
    {
        var values = new double?[to - from];
        for (var i = from; i < to; i++)
        {
            values[i - from] = series.Values[i];
        }

        return new(series.HourAt(from), values);
    }
}
