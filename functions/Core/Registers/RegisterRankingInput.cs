using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Registers;

/// <summary>Everything the ranking of register sources knows.</summary>
public sealed record RegisterRankingInput
{
    /// <summary>The site.</summary>
    public required Site Site { get; init; }

    /// <summary>The instant, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The sources near it.</summary>
    public required IReadOnlyList<RegisterSource> Sources { get; init; }

    /// <summary>The year of outdoor temperatures.</summary>
    public required ReferenceClimate Climate { get; init; }

    /// <summary>Heat fed in a year by network id where it is known [MWh/a], and how.</summary>
    public IReadOnlyDictionary<string, (double Mwh, DemandBasis Basis)> AnnualDemand { get; init; }
        = new Dictionary<string, (double Mwh, DemandBasis Basis)>();

    /// <summary>Emission factors.</summary>
    public required FactorSet Factors { get; init; }

    /// <summary>Energy prices.</summary>
    public required PriceSet Prices { get; init; }

    /// <summary>What building a coupling costs.</summary>
    public CostSet Costs { get; init; } = CostSets.Current;

    /// <summary>How many of a network are kept, of the possible and of the refused ones each.</summary>
    public int Kept { get; init; } = 50;
}
