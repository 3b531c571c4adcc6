namespace SektorKopplung.Core.Heat;

/// <summary>How much of its heat a plant brings in the hour in which it starts (Anfahren).</summary>
public static class StartUp
{
    /// <summary>The share of the hour's heat [1]: nothing until the first heat arrives, then a straight ramp to full load.</summary>
    /// <param name="untilFirstHeat">Start of the machine and delay of the pipe; more than an hour gives 0.</param>
    /// <param name="rampPerMinute">Share of the load gained per minute [1/min]; null where full load comes at once.</param>
    /// <remarks>15 min and 10 %/min: 45 min, of which the ramp costs 5: 40/60 = 0.667.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The ramp is not positive or the time is negative.</exception>
    public static double FirstHourShare(TimeSpan untilFirstHeat, double? rampPerMinute)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rampPerMinute ?? 1, nameof(rampPerMinute));
        ArgumentOutOfRangeException.ThrowIfLessThan(untilFirstHeat, TimeSpan.Zero);
        var minutes = Math.Max(0, 60 - untilFirstHeat.TotalMinutes);
        if (rampPerMinute is not { } gained)
        {
            return minutes / 60;
        }

        var ramp = Math.Min(minutes, 1 / gained);
        return ((ramp * ramp * gained / 2) + (minutes - ramp)) / 60;
    }
}
