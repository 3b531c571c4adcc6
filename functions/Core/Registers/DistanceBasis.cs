namespace SektorKopplung.Core.Registers;

/// <summary>What the distance of a register entry rests on (Herkunft der Entfernung).</summary>
public enum DistanceBasis
{
    /// <summary>Coordinates in the register file.</summary>
    Coordinates,

    /// <summary>The middle of its postcode area, from a table the user gave.</summary>
    PostcodeCentre,

    /// <summary>Only its postcode is known; a planning value stands in for the trench.</summary>
    Assumed,
}
