namespace SektorKopplung.Core.Sites;

/// <summary>What a generation unit burns or uses (Energieträger).</summary>
public enum FuelKind
{
    /// <summary>Natural gas (Erdgas).</summary>
    NaturalGas,

    /// <summary>Heating oil (Heizöl).</summary>
    HeatingOil,

    /// <summary>Wood (Holz).</summary>
    Wood,

    /// <summary>Biogas.</summary>
    Biogas,

    /// <summary>Hard coal (Steinkohle).</summary>
    HardCoal,

    /// <summary>Municipal waste (Siedlungsabfall).</summary>
    MunicipalWaste,

    /// <summary>Grid electricity (Netzstrom).</summary>
    Electricity,
}
