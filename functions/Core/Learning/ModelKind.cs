namespace SektorKopplung.Core.Learning;

/// <summary>What a learned model is for (Modellart).</summary>
public enum ModelKind
{
    /// <summary>Trees that correct the demand forecast of a network (<c>demand-residual</c>).</summary>
    DemandResidual,

    /// <summary>Trees that say what a coupling can deliver (<c>coupling</c>).</summary>
    Coupling,
}
