namespace SektorKopplung.Core.Sites;

/// <summary>What kind of plant a generation unit is (Erzeugerart).</summary>
public enum GenerationKind
{
    /// <summary>A boiler burning a fuel (Heizkessel).</summary>
    Boiler,

    /// <summary>Combined heat and power with fixed power-to-heat ratio (Gegendruck-KWK, BHKW).</summary>
    BackPressureChp,

    /// <summary>Combined heat and power that gives up power for heat (Entnahme-Kondensation).</summary>
    ExtractionChp,

    /// <summary>Waste incineration (Müllverbrennung).</summary>
    Incineration,

    /// <summary>A heat pump of the network itself (Großwärmepumpe).</summary>
    HeatPump,

    /// <summary>An electric boiler (Elektrokessel).</summary>
    ElectricBoiler,
}
