namespace SektorKopplung.Simulators.Plants.Events;

/// <summary>What can happen to the town (Störungsart).</summary>
public enum PlantEventKind
{
    /// <summary>A data centre's cooling stops; its coupling stops with it (Kälteausfall).</summary>
    CoolingLoss,

    /// <summary>A generation unit trips (Kesselausfall).</summary>
    UnitTrip,

    /// <summary>A pump stops (Pumpenausfall).</summary>
    PumpFailure,

    /// <summary>A sensor repeats its last value (eingefrorener Messwert); the target is <c>asset/quantity</c>.</summary>
    FrozenSensor,

    /// <summary>Everything behind a telecom gateway stops publishing (stummes Gateway).</summary>
    SilentGateway,

    /// <summary>Water is lost and made up (Leck).</summary>
    Leak,

    /// <summary>The outdoor temperature falls by the magnitude [K] within two days and recovers before the end (Kältewelle).</summary>
    ColdSpell,
}
