namespace SektorKopplung.Core.Registers;

/// <summary>A public register of heat sources (Register).</summary>
public enum RegisterKind
{
    /// <summary>The waste-heat platform of the BfEE (Plattform für Abwärme), EnEfG § 17.</summary>
    WasteHeatPlatform,

    /// <summary>The register of data centres of the BAFA (Rechenzentrumsregister, RZReg), EnEfG §§ 13, 14.</summary>
    DataCentreRegister,
}
