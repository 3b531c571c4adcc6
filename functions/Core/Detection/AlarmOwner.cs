namespace SektorKopplung.Core.Detection;

/// <summary>Who rings for an alarm; what the control system already rings, the monitor only uses.</summary>
public enum AlarmOwner
{
    /// <summary>The control system (Leittechnik).</summary>
    Scada,

    /// <summary>This monitor.</summary>
    Monitor,

    /// <summary>Both.</summary>
    Both,
}
