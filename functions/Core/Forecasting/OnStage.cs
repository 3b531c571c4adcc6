namespace SektorKopplung.Core.Forecasting;

/// <summary>Whether a network that is shut off at times runs in an hour (Ein-Aus-Stufe, Nachtabschaltung).</summary>
/// <remarks>Per local hour a share of running hours that changes linearly with the outdoor temperature, kept within 0 and 1.</remarks>
internal sealed class OnStage
{
    /// <summary>At most this part of the mean load passes for standing still.</summary>
    public const double StandingShare = 0.02;

    private const double LeastShare = 0.03;
    private const double PriorHours = 4;
    private const double PriorKelvinSquares = 200;

    private readonly double[] _share = new double[24];
    private readonly double[] _slope = new double[24];
    private readonly double[] _pivot = new double[24];

    private OnStage()
    {
    }

    /// <summary>Whether a load runs in an hour.</summary>
    public static bool IsOn(double relativeLoad) => relativeLoad > StandingShare;

    /// <summary>Whether it stands still often enough to be learned, and runs often enough.</summary>
    public static bool IsWorthwhile(TrainingRows rows)
    {
        var off = rows.Targets.Count(load => !IsOn(load));
        return off >= LeastShare * rows.Targets.Length && off <= (1 - LeastShare) * rows.Targets.Length;
    }

    /// <summary>Learns from all hours but those of one fold.</summary>
    public static OnStage Fit(TrainingRows rows, int heldOut)
    {
        var stage = new OnStage();
        var used = Enumerable.Range(0, rows.Hours.Length).Where(i => rows.FoldOf[i] != heldOut).ToList();
        var usual = used.Count == 0 ? 1 : used.Average(i => IsOn(rows.Targets[i]) ? 1.0 : 0);
        var byHour = used.ToLookup(i => rows.Grid.LocalHour[rows.Hours[i]]);
        for (var hour = 0; hour < 24; hour++)
        {
            stage.Fit(rows, [.. byHour[hour]], hour, usual);
        }

        return stage;
    }

    /// <summary>How likely it runs in an hour, 0 to 1.</summary>
    public double At(HourGrid grid, int hour)
    {
        var local = grid.LocalHour[hour];
        return Math.Clamp(_share[local] + (_slope[local] * (grid.Outdoor.OverDay[hour] - _pivot[local])), 0, 1);
    }

    // Shrunk towards the share of all hours and towards no slope, as if a few hours more had been seen.
    private void Fit(TrainingRows rows, int[] hours, int local, double usual)
    {
        double On(int i) => IsOn(rows.Targets[i]) ? 1 : 0;
        double Celsius(int i) => rows.Grid.Outdoor.OverDay[rows.Hours[i]];
        _share[local] = (hours.Sum(On) + (PriorHours * usual)) / (hours.Length + PriorHours);
        _pivot[local] = hours.Length == 0 ? 0 : hours.Average(Celsius);
        var covariance = hours.Sum(i => (Celsius(i) - _pivot[local]) * (On(i) - _share[local]));
        var variance = hours.Sum(i => (Celsius(i) - _pivot[local]) * (Celsius(i) - _pivot[local]));
        _slope[local] = covariance / (variance + PriorKelvinSquares);
    }
}
