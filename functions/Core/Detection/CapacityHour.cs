using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Detection;

/// <summary>One hour of a capacity outlook.</summary>
/// <param name="Hour">Start of the hour, UTC.</param>
/// <param name="DemandP50">Expected heat demand [kW].</param>
/// <param name="DemandP90">Heat demand exceeded in one hour out of ten [kW].</param>
/// <param name="Capacity">Generation and backed-up couplings that are available, without storage [kW].</param>
/// <param name="Storage">What the storage adds where the expected demand needs it [kW].</param>
/// <param name="Gap">Expected demand that nothing covers [kW].</param>
/// <param name="GapP90">The same at the high demand [kW].</param>
/// <param name="NMinusOneGap">The same at the high demand, with the largest single failure [kW].</param>
public sealed record CapacityHour(
    DateTimeOffset Hour,
    Power DemandP50,
    Power DemandP90,
    Power Capacity,
    Power Storage,
    Power Gap,
    Power GapP90,
    Power NMinusOneGap)
{
    /// <summary>What is left of the capacity at the high demand, without storage; negative in a shortage [kW].</summary>
    public Power Reserve => Capacity - DemandP90;
}
