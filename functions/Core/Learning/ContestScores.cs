using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Learning;

/// <summary>How two models did on the same hours; errors in the unit of the series.</summary>
/// <param name="Window">The days that were compared.</param>
/// <param name="Days">How many local days were compared.</param>
/// <param name="Champion">Mean absolute error of the serving model.</param>
/// <param name="Challenger">Mean absolute error of the other one.</param>
/// <param name="Baseline">Mean absolute error of "same hour one week ago"; null where it could not be said.</param>
/// <param name="DaysWon">On how many days the challenger erred less.</param>
/// <param name="Chance">How likely as clear a lead is if neither is better, 0 to 1.</param>
public sealed record ContestScores(
    TimeWindow Window, int Days, double Champion, double Challenger, double? Baseline, int DaysWon, double Chance)
{
    /// <summary>How much less the challenger errs, as a share of the serving model's error; negative where it errs more.</summary>
    public double Gain => Champion > 0 ? (Champion - Challenger) / Champion : 0;
}
