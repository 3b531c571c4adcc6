namespace SektorKopplung.Core.Registers;

/// <summary>Where the yearly heat of a network is known from (Herkunft des Jahresbedarfs).</summary>
public enum DemandBasis
{
    /// <summary>Somebody said it.</summary>
    Entered,

    /// <summary>Measured over all months.</summary>
    Measured,

    /// <summary>Estimated from installed power: without the largest unit it just covers the norm outdoor temperature.</summary>
    InstalledPower,

    /// <summary>Estimated from the persons supplied.</summary>
    Persons,
}
