namespace SektorKopplung.Core.Optimising;

/// <summary>What it costs to break a wish, so that a shortage is reported instead of "no plan" (Strafkosten) [€/MWh].</summary>
/// <param name="UnservedEuroPerMwh">Demand that nobody covers.</param>
/// <param name="SurplusEuroPerMwh">Heat that must be made and nobody takes.</param>
/// <param name="ReserveEuroPerMwh">Demand that could not be covered were the largest unit to fail.</param>
public sealed record ProblemPenalties(
    double UnservedEuroPerMwh = 1000, double SurplusEuroPerMwh = 100, double ReserveEuroPerMwh = 50);
