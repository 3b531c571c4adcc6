namespace SektorKopplung.Core.Forecasting;

/// <summary>The latest value of a series and how the hours before lay off it (jüngstes Niveau).</summary>
/// <remarks>What was not measured counts as equal to the latest value.</remarks>
internal readonly struct RecentLevel
{
    /// <summary>How many differences there are.</summary>
    public const int Columns = 6;

    /// <summary>How far back the latest value may lie [h].</summary>
    public const int Reach = 21 * 24;

    private readonly double[] _load;
    private readonly int _origin;
    private readonly (double Before, double Mean6, double Mean24, double Lowest6, double Lowest24) _differences;

    private RecentLevel(double[] load, int origin, double value)
    {
        _load = load;
        _origin = origin;
        Value = value;
        var ((mean6, lowest6), (mean24, lowest24)) = (Over(6), Over(24));
        _differences = (Difference(origin - 2), mean6, mean24, lowest6, lowest24);
    }

    /// <summary>The latest measured value.</summary>
    public double Value { get; }

    /// <summary>What was known before an origin; null where nothing was measured within <see cref="Reach"/>.</summary>
    public static RecentLevel? Of(double[] load, int origin)
    {
        for (var i = origin - 1; i >= Math.Max(0, origin - Reach); i--)
        {
            if (double.IsFinite(load[i]))
            {
                return new(load, origin, load[i]);
            }
        }

        return null;
    }

    /// <summary>Writes the differences to the latest value that may tell the hour at a lead time.</summary>
    public void Write(int lead, Span<double> row)
    {
        row[0] = _differences.Before;
        row[1] = _differences.Mean6;
        row[2] = _differences.Mean24;
        row[3] = _differences.Lowest6;
        row[4] = _differences.Lowest24;
        row[5] = Difference(_origin + lead - (24 * ((lead / 24) + 1)));
    }

    private double Difference(int index)
        => index >= 0 && double.IsFinite(_load[index]) ? _load[index] - Value : 0;

    private (double Mean, double Lowest) Over(int hours)
    {
        var (sum, count, lowest) = (0.0, 0, double.PositiveInfinity);
        for (var i = Math.Max(0, _origin - hours); i < _origin; i++)
        {
            if (double.IsFinite(_load[i]))
            {
                sum += _load[i];
                count++;
                lowest = Math.Min(lowest, _load[i]);
            }
        }

        return count == 0 ? (0, 0) : ((sum / count) - Value, lowest - Value);
    }
}
