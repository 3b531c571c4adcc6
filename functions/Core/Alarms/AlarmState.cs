namespace SektorKopplung.Core.Alarms;

/// <summary>Where an alarm stands in its life, after ISA-18.2 (Alarmzustand).</summary>
public enum AlarmState
{
    /// <summary>Nothing is wrong, or everything is settled.</summary>
    Normal,

    /// <summary>The condition holds and nobody has seen it (unquittiert).</summary>
    Unacknowledged,

    /// <summary>The condition holds and somebody has seen it (quittiert).</summary>
    Acknowledged,

    /// <summary>The condition went before anybody saw it (gegangen unquittiert).</summary>
    Returned,

    /// <summary>Put aside by a person, with a reason and an expiry (zurückgestellt).</summary>
    Shelved,

    /// <summary>Held back because another alarm explains it (durch Auslegung unterdrückt).</summary>
    Suppressed,

    /// <summary>Taken out of service, e.g. for maintenance (außer Betrieb).</summary>
    OutOfService,
}
