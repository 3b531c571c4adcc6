namespace SektorKopplung.Core.Telemetry;

/// <summary>Whether a device's own time can be believed (Uhrprüfung).</summary>
/// <remarks>
/// The past is legal, however late: gateways store and forward. So a device that is whole hours <em>behind</em> cannot be
/// told from a late one by a single reading.
/// </remarks>
public static class DeviceClock
{
    /// <summary>How far ahead of arrival an event time may lie.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>How near a full hour an error must be to look like a wrong time zone.</summary>
    public static readonly TimeSpan WholeHourTolerance = TimeSpan.FromMinutes(2);

    /// <summary>No device of a monitored plant measured earlier: clocks that lost their time start in 1970 or 1980.</summary>
    public static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Judges an event time by the arrival time.</summary>
    public static ClockVerdict Judge(DateTimeOffset eventTime, DateTimeOffset receivedAt)
    {
        if (eventTime < Earliest)
        {
            return ClockVerdict.NeverSet;
        }

        var ahead = eventTime - receivedAt;
        if (ahead <= Tolerance)
        {
            return ClockVerdict.Credible;
        }

        var distance = TimeSpan.FromTicks(ahead.Ticks % TimeSpan.TicksPerHour);
        var isWholeHours = distance <= WholeHourTolerance || distance >= TimeSpan.FromHours(1) - WholeHourTolerance;
        return isWholeHours ? ClockVerdict.WholeHoursAhead : ClockVerdict.Ahead;
    }
}
