namespace SektorKopplung.Core.Couplings;

/// <summary>A measured hour in which a coupling ran as much as it could.</summary>
/// <param name="Conditions">What was known of it; temperatures and deviation as of an instant up to two days before.</param>
/// <param name="Delivered">Heat into the network [kW].</param>
/// <param name="Physical">What physics would have said [kW].</param>
public sealed record CouplingRow(CouplingConditions Conditions, double Delivered, double Physical)
{
    /// <summary>What was delivered beyond the physical estimate, as a share of the capacity [1].</summary>
    public double Deviation => (Delivered - Physical) / Math.Max(1, Conditions.Way.Coupling.Capacity.Kilowatts);
}
