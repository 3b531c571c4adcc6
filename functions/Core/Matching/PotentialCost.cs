using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Matching;

/// <summary>What building a coupling costs, by VDI 2067 [€, €/a].</summary>
/// <param name="Investment">Before subsidy [€].</param>
/// <param name="Subsidy">The most a subsidy (BEW Modul 2/3) would pay [€].</param>
/// <param name="Costs">Interest, life and maintenance.</param>
/// <remarks>1362 kW by heat pump and 1000 m: 3.04 M€; at 5 %, 20 a and 2 % maintenance 305 000 €/a, with 40 % subsidy 207 000 €/a.</remarks>
internal sealed record PotentialCost(double Investment, double Subsidy, CostSet Costs)
{
    /// <summary>Capital and maintenance without subsidy [€/a].</summary>
    public double Yearly => YearlyWith(0);

    /// <summary>The same with the most a subsidy would pay; maintenance is not subsidised [€/a].</summary>
    public double YearlyWithSubsidy => YearlyWith(Subsidy);

    /// <summary>Maintenance in the mean of the years of use [€/a].</summary>
    public double Maintenance => Investment * Costs.MaintenanceShare
        * Annuity.MeanOfGrowing(Costs.Interest, Costs.MaintenancePriceChange, Costs.LifeYears);

    private double CapitalFactor => Annuity.Factor(Costs.Interest, Costs.LifeYears);

    public static PotentialCost Of(CostSet costs, ConnectionKind connection, double kilowatts, double metres)
        => Of(costs, (kilowatts * PerKilowatt(costs, connection)) + (metres * costs.PipeEuroPerMetre));

    /// <summary>Heat pump with its tapping, or an exchanger station [€/kW].</summary>
    public static double PerKilowatt(CostSet costs, ConnectionKind connection) => connection == ConnectionKind.HeatPump
        ? costs.HeatPumpEuroPerKilowatt + costs.TappingEuroPerKilowatt
        : costs.StationEuroPerKilowatt;

    /// <summary>The same coupling at a multiple of the investment.</summary>
    public PotentialCost Times(double multiple) => Of(Costs, Investment * multiple);

    /// <summary>Capital and maintenance with a subsidy [€/a].</summary>
    public double YearlyWith(double subsidy) => ((Investment - subsidy) * CapitalFactor) + Maintenance;

    /// <summary>The subsidy that just closes a yearly deficit, at most what a subsidy would pay (Wirtschaftlichkeitslücke) [€].</summary>
    public double SubsidyClosing(double deficit) => Math.Clamp(deficit / CapitalFactor, 0, Subsidy);

    private static PotentialCost Of(CostSet costs, double investment)
        => new(investment, Math.Min(investment * costs.SubsidyShare, costs.SubsidyMostEuro), costs);
}
