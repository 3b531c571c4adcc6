namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Looks up what needs no model, only in hours before the hour of issue (Vergleichsprognosen).</summary>
internal sealed class Baselines
{
    private const int Day = 24;
    private const int Week = 168;

    private readonly IReadOnlyList<double?> _values;
    private readonly int[] _lastKnown;

    public Baselines(IReadOnlyList<double?> values)
    {
        _values = values;
        _lastKnown = new int[values.Count];
        var last = -1;
        for (var i = 0; i < values.Count; i++)
        {
            last = values[i] is null ? last : i;
            _lastKnown[i] = last;
        }
    }

    /// <summary>For an hour, as of its hour of issue; null where nothing was measured before.</summary>
    public SimpleForecasts? At(int origin, int lead)
    {
        if (origin == 0 || _lastKnown[origin - 1] < 0)
        {
            return null;
        }

        var last = _values[_lastKnown[origin - 1]]!.Value;
        var yesterday = Back(origin, lead, (Day, 7)) ?? last;
        return new(last, yesterday, Back(origin, lead, (Week, 4)) ?? yesterday);
    }

    // The latest hour before the origin that lies whole periods back, tried a few times.
    private double? Back(int origin, int lead, (int Hours, int Tries) period)
    {
        var hour = origin + lead - (period.Hours * ((lead / period.Hours) + 1));
        for (var i = 0; i < period.Tries && hour >= 0; i++, hour -= period.Hours)
        {
            if (_values[hour] is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
