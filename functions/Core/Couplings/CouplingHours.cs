using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Heat;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Couplings;

/// <summary>The measured hours of a coupling that can be learned from, and what became of the others.</summary>
public sealed class CouplingHours
{
    private const double NetworkFullShare = 0.05;
    private const double HeldBackShare = 0.5;
    private const int LongestLead = 47;
    private const int RecentHours = 168;
    private const int FewestRecentHours = 24;

    private readonly CouplingHistory _history;

    private readonly CopRatios _ratios;
    private readonly Dictionary<DateOnly, PlantState> _states = [];

    private CouplingHours(CouplingHistory history, TimeWindow window)
    {
        _history = history;
        _ratios = CopRatios.Of(history, window, RanAsItCould);
        State = new() { Cop = _ratios.Before(window.End) };
    }

    /// <summary>What the last measured weeks say about the plants at the end of the window.</summary>
    public PlantState State { get; }

    /// <summary>The free hours, in order.</summary>
    public IReadOnlyList<CouplingRow> Rows { get; private set; } = [];

    /// <summary>How many hours there are of each use.</summary>
    public IReadOnlyDictionary<HourUse, int> Counts { get; private set; } = new Dictionary<HourUse, int>();

    /// <summary>Judges the hours of a window.</summary>
    public static CouplingHours Of(CouplingHistory history, TimeWindow window)
    {
        ArgumentNullException.ThrowIfNull(history);
        var hours = new CouplingHours(history, window);
        var first = HourlySeries.HourOf(window.Start);
        var judged = Enumerable.Range(0, (int)Math.Max(0, (window.End - first).TotalHours))
            .Select(index => hours.Judge(first.AddHours(index))).ToList();
        var usual = UsualShare(judged);
        judged = [.. judged.Select(hour => hour.Row is { } row && row.Delivered < HeldBackShare * usual * row.Physical
            ? (HourUse.HeldBack, null) : hour)];
        hours.Rows = WithDeviations([.. judged.Select(hour => hour.Row).OfType<CouplingRow>()]);
        hours.Counts = judged.CountBy(hour => hour.Use).ToDictionary();
        return hours;
    }

    /// <summary>The mean deviation from the estimate in the week before an instant, as a share of the capacity; 0 with fewer than 24 free hours.</summary>
    public double DeviationBefore(DateTimeOffset instant) => DeviationBefore(Rows, instant);

    /// <summary>How long before an hour its temperatures were known in a row: 1 to 47 h, all of them alike often at each hour of the day.</summary>
    internal static int LeadOf(DateTimeOffset hour) => 1 + (int)(hour.UtcTicks / TimeSpan.TicksPerHour % LongestLead);

    private static double DeviationBefore(IReadOnlyList<CouplingRow> rows, DateTimeOffset instant)
    {
        int First(DateTimeOffset time) => TimeOrder.FirstFrom(rows, time, row => row.Conditions.Hour);
        var (from, to) = (First(instant.AddHours(-RecentHours)), First(instant));
        return to - from < FewestRecentHours ? 0 : Enumerable.Range(from, to - from).Average(index => rows[index].Deviation);
    }

    private static CouplingRow[] WithDeviations(List<CouplingRow> rows) =>
    [
        .. rows.Select(row => row with
        {
            Conditions = row.Conditions with
            {
                RecentDeviation = DeviationBefore(rows, row.Conditions.Hour.AddHours(-LeadOf(row.Conditions.Hour))),
            },
        }),
    ];

    private static double UsualShare(IEnumerable<(HourUse Use, CouplingRow? Row)> hours)
    {
        var shares = hours.Select(hour => hour.Row).OfType<CouplingRow>()
            .Select(row => row.Delivered / row.Physical).Order().ToArray();
        return shares.Length == 0 ? 0 : shares[shares.Length / 2];
    }

    private (HourUse Use, CouplingRow? Row) Judge(DateTimeOffset hour)
    {
        if (_history.Delivered.At(hour) is not { } delivered || _history.SourceHeat.At(hour) is not { } heat
            || _history.Load.At(hour) is not { } load || _history.Outdoor.At(hour) is not { } outdoor)
        {
            return (HourUse.NotMeasured, null);
        }

        if (ReasonAgainst(hour, delivered, load) is { } reason)
        {
            return (reason, null);
        }

        var conditions = ConditionsOf(hour, heat, load, outdoor);
        var physical = CouplingEstimate.Of(conditions).Heat.P50;
        return physical > 0
            ? (HourUse.Free, new CouplingRow(conditions, delivered, physical))
            : (HourUse.NoEstimate, null);
    }

    private bool RanAsItCould(DateTimeOffset hour)
        => _history.Delivered.At(hour) is { } delivered && _history.Load.At(hour) is { } load
            && ReasonAgainst(hour, delivered, load) is null;

    private HourUse? ReasonAgainst(DateTimeOffset hour, double delivered, double load)
    {
        var beside = _history.BesideInNetwork.Sum(series => series.At(hour) ?? 0);
        return _history.Stands(delivered) ? HourUse.Standing
            : _history.HeldBack.Any(window => window.Start < hour.AddHours(1) && hour < window.End) ? HourUse.HeldBack
            : _history.Stands(_history.Delivered.At(hour.AddHours(-1))) || _history.Stands(_history.Delivered.At(hour.AddHours(1))) ? HourUse.Starting
            : load - delivered - beside < NetworkFullShare * load ? HourUse.NetworkFull
            : _history.BesideAtSource.Any(series => !_history.Stands(series.At(hour) ?? 0)) ? HourUse.SourceShared
            : null;
    }

    // Temperatures as a forecast would have known them; source, load and weather as they came.
    private CouplingConditions ConditionsOf(DateTimeOffset hour, double heat, double load, double outdoor)
    {
        var known = hour.AddHours(-LeadOf(hour));
        return new()
        {
            Hour = hour,
            Way = CouplingWay.Of(_history.Coupling, _history.Source, _history.Network, new ConnectionTemperatures(
                PresentTemperatures.OfSource(_history.Source, _history.SourceTemperature, known),
                _history.Network.SupplyCurve.At(Temperature.FromCelsius(outdoor)),
                PresentTemperatures.OfReturn(_history.Network, _history.ReturnTemperature, known)), StateBefore(known)),
            Available = new ForecastPoint(hour, heat, heat, heat),
            Load = new ForecastPoint(hour, load, load, load),
            OutdoorCelsius = outdoor,
        };
    }

    // As it was known at the start of the day; a calibration moves slowly.
    private PlantState StateBefore(DateTimeOffset instant)
    {
        var day = DateOnly.FromDateTime(instant.UtcDateTime);
        return _states.TryGetValue(day, out var state)
            ? state
            : _states[day] = new() { Cop = _ratios.Before(new(day, TimeOnly.MinValue, TimeSpan.Zero)) };
    }
}
