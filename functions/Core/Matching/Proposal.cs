using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Matching;

/// <summary>What to do with a built coupling over the next hours, and what it saves (Vorschlag).</summary>
public sealed record Proposal
{
    /// <summary>The version of the method behind proposals.</summary>
    public const string ModelVersion = "merit-order-1";

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

    /// <summary>The first hour, UTC.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>The end of the last hour, UTC.</summary>
    public required DateTimeOffset ValidTo { get; init; }

    /// <summary>What to do.</summary>
    public required ProposalVerb Verb { get; init; }

    /// <summary>Heat into the network over the plan [MWh].</summary>
    public required ResultBand Heat { get; init; }

    /// <summary>Mean heat in the hours of use [kW].</summary>
    public required ResultBand Power { get; init; }

    /// <summary>Electricity of the heat pump over the plan [kWh].</summary>
    public required Energy Electricity { get; init; }

    /// <summary>Heat per electricity over the plan [1]; null where no heat pump runs.</summary>
    public double? Cop { get; init; }

    /// <summary>The connections used.</summary>
    public required IReadOnlyList<ConnectionKind> Connections { get; init; }

    /// <summary>The units displaced, most heat first.</summary>
    public required IReadOnlyList<DisplacedHeat> Displaced { get; init; }

    /// <summary>CO2 saved [t]; negative where it does harm.</summary>
    public required ResultBand Co2 { get; init; }

    /// <summary>Money saved [€]; negative where it costs.</summary>
    public required ResultBand Euro { get; init; }

    /// <summary>The id of the factor set.</summary>
    public required string FactorSet { get; init; }

    /// <summary>The id of the price set.</summary>
    public required string PriceSet { get; init; }

    /// <summary>Hours in which using the coupling would emit more than it saves.</summary>
    public required int HarmfulHours { get; init; }

    /// <summary>Hours in which it saves nothing.</summary>
    public required int NoEffectHours { get; init; }

    /// <summary>How far the readings behind it can be trusted.</summary>
    public required InputQuality DataQuality { get; init; }

    /// <summary>The method and its version, and the model that says how much heat there is: <c>merit-order-1+physical</c> or <c>merit-order-1+learned</c>.</summary>
    public string Model { get; init; } = ModelVersion;

    /// <summary>The proposal in one sentence.</summary>
    public required BilingualText Sentence { get; init; }

    /// <summary>Why, and what is uncertain.</summary>
    public required BilingualText Why { get; init; }

    /// <summary>Hour by hour.</summary>
    public required IReadOnlyList<ProposalHour> Hours { get; init; }
}
