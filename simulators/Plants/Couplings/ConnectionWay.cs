namespace SektorKopplung.Simulators.Plants.Couplings;

/// <summary>How a coupling brings heat into its network.</summary>
public enum ConnectionWay
{
    /// <summary>By heat exchanger into the supply (direkt).</summary>
    Direct,

    /// <summary>By heat exchanger into the return (Rücklaufanhebung).</summary>
    ReturnLift,

    /// <summary>By heat pump (Wärmepumpe).</summary>
    HeatPump,
}
