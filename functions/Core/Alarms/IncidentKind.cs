namespace SektorKopplung.Core.Alarms;

/// <summary>What an incident is about; decides who gets to know it.</summary>
public enum IncidentKind
{
    /// <summary>Parts of the plant are disturbed, customers are not (Anlagenstörung).</summary>
    Plant,

    /// <summary>Heat supply fails or is impaired (Versorgungsstörung).</summary>
    SupplyLoss,

    /// <summary>Generation will not cover the expected demand (Leistungslücke).</summary>
    CapacityGap,

    /// <summary>Generation would not cover the demand after one more failure (fehlende Reserve).</summary>
    ReserveGap,

    /// <summary>A data centre gets too hot (Kühlungsausfall).</summary>
    CoolingLoss,

    /// <summary>Readings no longer arrive (Kommunikationsausfall).</summary>
    Communication,
}
