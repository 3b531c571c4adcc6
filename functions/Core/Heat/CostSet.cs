namespace SektorKopplung.Core.Heat;

/// <summary>What building and running a coupling costs (Kostenansätze); planning values, no offer.</summary>
public sealed record CostSet
{
    /// <summary>The name of the set.</summary>
    public required string Id { get; init; }

    /// <summary>The first day it holds.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day it holds; null while open.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public required string LegalRef { get; init; }

    /// <summary>How costs are annualised.</summary>
    public required string Method { get; init; }

    /// <summary>Heat pump by heat into the network [€/kW].</summary>
    public required double HeatPumpEuroPerKilowatt { get; init; }

    /// <summary>Tapping of the source of a heat pump by heat into the network [€/kW].</summary>
    public required double TappingEuroPerKilowatt { get; init; }

    /// <summary>Heat exchanger station by heat into the network [€/kW].</summary>
    public required double StationEuroPerKilowatt { get; init; }

    /// <summary>Pipe in its trench, civil works included [€/m].</summary>
    public required double PipeEuroPerMetre { get; init; }

    /// <summary>Interest [1/a].</summary>
    public required double Interest { get; init; }

    /// <summary>Years of use.</summary>
    public required int LifeYears { get; init; }

    /// <summary>Operation and maintenance by investment [1/a].</summary>
    public required double MaintenanceShare { get; init; }

    /// <summary>Share of the investment a subsidy may pay (BEW Modul 2/3).</summary>
    public required double SubsidyShare { get; init; }

    /// <summary>The most such a subsidy pays for one project [€].</summary>
    public required double SubsidyMostEuro { get; init; }

    /// <summary>What the investment may come to at least, as a multiple [1].</summary>
    public required double InvestmentLow { get; init; }

    /// <summary>What it may come to at most, as a multiple [1].</summary>
    public required double InvestmentHigh { get; init; }

    /// <summary>How electricity and waste heat change in price [1/a].</summary>
    public required double EnergyPriceChange { get; init; }

    /// <summary>How maintenance changes in price [1/a].</summary>
    public required double MaintenancePriceChange { get; init; }

    /// <summary>When a measure counts as economic for the owner of the source.</summary>
    public required OwnerTestRule OwnerTest { get; init; }

    /// <summary>Efficiency of the gas boiler compared with, by Hi.</summary>
    public required double ReferenceBoilerEfficiency { get; init; }

    /// <summary>The farthest connection worth a look [m].</summary>
    public required double FarthestMetres { get; init; }
}
