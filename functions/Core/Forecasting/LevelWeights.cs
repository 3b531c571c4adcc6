namespace SektorKopplung.Core.Forecasting;

/// <summary>What the differences to the latest value count in one group of lead times (Gewichte des Niveaus).</summary>
/// <param name="All">Learned from all weeks.</param>
/// <param name="HeldOut">Per fold, learned from the other weeks.</param>
internal sealed record LevelWeights(double[] All, double[][] HeldOut)
{
    /// <summary>Whether nothing but the latest value counts.</summary>
    public bool IsPersistence => Array.TrueForAll(All, weight => weight == 0);
}
