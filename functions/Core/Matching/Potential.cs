using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Matching;

/// <summary>What a coupling that is not built could bring in a year (Potenzial); a screening result, no recommendation.</summary>
public sealed record Potential
{
    /// <summary>The coupling.</summary>
    public required string CouplingId { get; init; }

    /// <summary>The source or data centre.</summary>
    public required string SourceId { get; init; }

    /// <summary>The network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>The name of the source.</summary>
    public required string SourceName { get; init; }

    /// <summary>The name of the network.</summary>
    public required string NetworkName { get; init; }

    /// <summary>Planned or hypothetical.</summary>
    public required CouplingState State { get; init; }

    /// <summary>Whether it could work.</summary>
    public required PotentialVerdict Verdict { get; init; }

    /// <summary>The connection used in most hours; null where refused.</summary>
    public ConnectionKind? Connection { get; init; }

    /// <summary>Trench length [m].</summary>
    public required double DistanceMetres { get; init; }

    /// <summary>Heat delivered into the network, after pipe losses [MWh/a].</summary>
    public ResultBand AnnualHeat { get; init; } = ResultBand.Zero;

    /// <summary>Heat lost by the connecting pipe in the 8760 h of a year [kWh].</summary>
    public Energy PipeLoss { get; init; }

    /// <summary>Electricity of the heat pump in a year [kWh].</summary>
    public Energy Electricity { get; init; }

    /// <summary>Heat per electricity over the year (Jahresarbeitszahl) [1]; null without a heat pump.</summary>
    public double? Cop { get; init; }

    /// <summary>CO2 saved against the units displaced [t/a].</summary>
    public ResultBand Co2 { get; init; } = ResultBand.Zero;

    /// <summary>Money saved against the units displaced after capital costs [€/a]; low without, high with subsidy.</summary>
    public ResultBand Euro { get; init; } = ResultBand.Zero;

    /// <summary>Cost of the heat delivered [€/MWh]; low with subsidy, mid and high without.</summary>
    public ResultBand HeatCost { get; init; } = ResultBand.Zero;

    /// <summary>What building it takes and brings; null where refused.</summary>
    public InvestmentCase? Investment { get; init; }

    /// <summary>The hours it rests on; null where there are none.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The constraints that conflict; empty where it is possible.</summary>
    public IReadOnlyList<BilingualText> Conflict { get; init; } = [];

    /// <summary>The result in a sentence.</summary>
    public required BilingualText Sentence { get; init; }

    /// <summary>The id of the factor set.</summary>
    public required string FactorSet { get; init; }

    /// <summary>The id of the price set.</summary>
    public required string PriceSet { get; init; }
}
