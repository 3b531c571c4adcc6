using SektorKopplung.Simulators.Plants.Couplings;
using SektorKopplung.Simulators.Plants.Networks;
using SektorKopplung.Simulators.Plants.Sources;

namespace SektorKopplung.Simulators.Plants.Towns;

/// <summary>How a town is built.</summary>
public sealed record TownDesign
{
    /// <summary>The id of the town; its weather is published under it.</summary>
    public required string Id { get; init; }

    /// <summary>Heat networks.</summary>
    public required IReadOnlyList<NetworkDesign> Networks { get; init; }

    /// <summary>Waste-heat sources that are no data centres.</summary>
    public required IReadOnlyList<SourceDesign> Sources { get; init; }

    /// <summary>Data centres.</summary>
    public required IReadOnlyList<DataCentreDesign> DataCentres { get; init; }

    /// <summary>Built couplings; those of one network give in this order.</summary>
    public required IReadOnlyList<CouplingDesign> Couplings { get; init; }

    /// <summary>Telecom gateways and the assets that publish through them.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Gateways { get; init; }
}
