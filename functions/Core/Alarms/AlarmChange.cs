namespace SektorKopplung.Core.Alarms;

/// <summary>What happened to an alarm (Alarmereignis).</summary>
public enum AlarmChange
{
    /// <summary>The condition came (gekommen).</summary>
    Raised,

    /// <summary>The condition went and nobody had seen it (gegangen, unquittiert).</summary>
    Returned,

    /// <summary>The condition is gone and somebody has seen it: settled (erledigt).</summary>
    Cleared,

    /// <summary>A person has seen it (quittiert).</summary>
    Acknowledged,

    /// <summary>A person put it aside (zurückgestellt).</summary>
    Shelved,

    /// <summary>It came back from the shelf.</summary>
    Unshelved,

    /// <summary>Another alarm explains it.</summary>
    Suppressed,

    /// <summary>Nothing explains it any longer.</summary>
    Unsuppressed,

    /// <summary>Taken out of service.</summary>
    TakenOutOfService,

    /// <summary>Back in service.</summary>
    ReturnedToService,
}
