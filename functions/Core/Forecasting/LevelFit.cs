namespace SektorKopplung.Core.Forecasting;

/// <summary>The weights of a level for all lead times (angelerntes Niveau).</summary>
internal sealed class LevelFit
{
    // Half a year: fewer weeks hold too few jumps to tell how large they get, more are no longer what is usual now.
    private const int LongestBandHours = 182 * 24;

    private readonly LevelWeights[] _weights;

    private LevelFit(LevelWeights[] weights) => _weights = weights;

    /// <summary>Learns from the hours of a series, divided by their mean size; NaN where not measured.</summary>
    public static LevelFit Of(double[] load, int horizon) => new([.. LevelRows.Of(load, horizon).Select(rows => rows.Fit())]);

    /// <summary>Whether nothing but the latest value counts at a lead time.</summary>
    public bool IsPersistence(int lead) => _weights[LeadTimes.GroupOf(lead)].IsPersistence;

    /// <summary>The forecast at a lead time.</summary>
    public double At(RecentLevel level, int lead) => At(level, lead, _weights[LeadTimes.GroupOf(lead)].All);

    /// <summary>Measured minus forecast, issued in the last half year with weights learned from other weeks.</summary>
    public IEnumerable<PastError> PastErrors(HourGrid grid, double[] load, int horizon)
    {
        var before = Math.Max(0, load.Length - LongestBandHours);
        foreach (var origin in LagCorrection.Origins(load.Length - before).Select(origin => before + origin))
        {
            if (RecentLevel.Of(load, origin) is not { } level)
            {
                continue;
            }

            var unrest = RecentErrors.Of(load, origin).Unrest;
            for (var lead = 0; lead < horizon && origin + lead < load.Length; lead++)
            {
                var hour = origin + lead;
                if (double.IsFinite(load[hour]))
                {
                    var value = At(level, lead, _weights[LeadTimes.GroupOf(lead)].HeldOut[LevelRows.FoldOf(origin)]);
                    yield return new(lead, grid.Day[hour], new(grid.LocalHour[hour], value, unrest), load[hour] - value);
                }
            }
        }
    }

    private static double At(RecentLevel level, int lead, double[] weights)
    {
        Span<double> row = stackalloc double[RecentLevel.Columns];
        level.Write(lead, row);
        return Math.Max(0, level.Value + NormalEquations.Dot(row, weights));
    }
}
