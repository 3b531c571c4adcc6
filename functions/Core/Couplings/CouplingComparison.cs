namespace SektorKopplung.Core.Couplings;

/// <summary>Physics against a learned model, in weeks the model had not seen (Vergleich).</summary>
/// <param name="PhysicalError">Mean absolute error of the physical estimate [kW].</param>
/// <param name="LearnedError">Mean absolute error of the learned model [kW].</param>
/// <param name="Coverage">Share of the hours in the 80 % band of the weeks before; null where it could not be counted.</param>
/// <param name="Hours">How many free hours were compared.</param>
public sealed record CouplingComparison(double PhysicalError, double LearnedError, double? Coverage, int Hours)
{
    /// <summary>With fewer hours nothing is said to be better: a week.</summary>
    public const int FewestHours = 168;

    private const double Gain = 0.98;

    /// <summary>Whether the learned model is the champion: better than physics by more than 2 %.</summary>
    public bool IsLearnedChampion => Hours >= FewestHours && LearnedError < Gain * PhysicalError;

    internal static CouplingComparison Of(IReadOnlyList<HeldOutHour> hours) => new(
        hours.Select(hour => hour.PhysicalError).DefaultIfEmpty(0).Average(),
        hours.Select(hour => hour.LearnedError).DefaultIfEmpty(0).Average(),
        hours.Any(hour => hour.IsInBand is not null)
            ? hours.Where(hour => hour.IsInBand is not null).Average(hour => hour.IsInBand == true ? 1.0 : 0)
            : null,
        hours.Count);
}
