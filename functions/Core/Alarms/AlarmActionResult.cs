namespace SektorKopplung.Core.Alarms;

/// <summary>Why an action on an alarm was or was not done.</summary>
public enum AlarmActionResult
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>There is no such alarm.</summary>
    NoSuchAlarm,

    /// <summary>Somebody already did it: nothing changed.</summary>
    AlreadyDone,

    /// <summary>The alarm's state does not allow it.</summary>
    NotInThisState,

    /// <summary>A role must be named.</summary>
    RoleMissing,

    /// <summary>A reason must be given.</summary>
    ReasonMissing,

    /// <summary>The expiry is in the past or too far away.</summary>
    ExpiryOutOfRange,
}
