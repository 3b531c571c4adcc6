namespace SektorKopplung.Simulators.Plants.Generation;

/// <summary>A boiler or CHP (Erzeuger).</summary>
/// <param name="Id">The id in topics.</param>
/// <param name="CapacityKw">Most heat [kW].</param>
/// <param name="MinimumKw">Least heat while running [kW].</param>
/// <param name="RampPercent">How fast it rises, share of the capacity per minute [%/min].</param>
/// <param name="PowerToHeat">Electricity per heat of a CHP [1]; 0 for boilers.</param>
public sealed record UnitDesign(string Id, double CapacityKw, double MinimumKw, double RampPercent, double PowerToHeat = 0)
{
    /// <summary>Whether it makes electricity too.</summary>
    public bool IsChp => PowerToHeat > 0;
}
