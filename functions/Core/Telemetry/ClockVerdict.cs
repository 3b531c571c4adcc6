namespace SektorKopplung.Core.Telemetry;

/// <summary>What an event time tells about the device's clock.</summary>
public enum ClockVerdict
{
    /// <summary>Believed.</summary>
    Credible,

    /// <summary>More than five minutes ahead of arrival.</summary>
    Ahead,

    /// <summary>Ahead by full hours: local time sent as UTC, or a wrong time zone.</summary>
    WholeHoursAhead,

    /// <summary>Before the year 2000: the clock was never set.</summary>
    NeverSet,
}
