namespace SektorKopplung.Simulators.Plants.Networks;

/// <summary>Water as the simulated heat meters count it.</summary>
public static class Water
{
    /// <summary>Heat of one m3/h cooled by one kelvin: 4.187 kJ/(kg K) times 1000 kg/m3 by 3600 s [kW].</summary>
    public const double KwPerFlowKelvin = 1.163;
}
