namespace SektorKopplung.Core.Sites;

/// <summary>How heat gets from a source into a network (Anschlussart).</summary>
public enum ConnectionKind
{
    /// <summary>By heat exchanger into the supply (direkt).</summary>
    Direct,

    /// <summary>By heat exchanger into the return, which the generation lifts further (Rücklaufanhebung).</summary>
    ReturnLift,

    /// <summary>By a heat pump (Wärmepumpe).</summary>
    HeatPump,
}
