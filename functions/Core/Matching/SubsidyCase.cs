namespace SektorKopplung.Core.Matching;

/// <summary>How an investment stands with a subsidy (Förderfall).</summary>
/// <param name="Case">Which one.</param>
/// <param name="SubsidyEuro">What the subsidy pays [€].</param>
/// <param name="HeatCostEuroPerMwh">Cost of the heat delivered, over the range of the investment [€/MWh].</param>
/// <param name="Euro">Gain a year after all costs, over the ranges of heat and investment [€/a].</param>
/// <param name="PaybackYears">After how many years it is paid back with interest.</param>
public sealed record SubsidyCase(
    SubsidyKind Case, double SubsidyEuro, ResultBand HeatCostEuroPerMwh, ResultBand Euro, PaybackRange PaybackYears);

/// <summary>How much a subsidy pays.</summary>
public enum SubsidyKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>What closes the gap between cost and gain, at most what BEW Modul 2/3 pays (Wirtschaftlichkeitslücke).</summary>
    BewGap,

    /// <summary>The full share of BEW Modul 2/3.</summary>
    BewFull,
}
