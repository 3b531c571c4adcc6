namespace SektorKopplung.Core.Alarms;

/// <summary>One line of the alarm journal (Alarmjournal).</summary>
public sealed record AlarmTransition
{
    /// <summary>The alarm.</summary>
    public required string AlarmId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public required AlarmChange Change { get; init; }

    /// <summary>The state before.</summary>
    public required AlarmState From { get; init; }

    /// <summary>The state after.</summary>
    public required AlarmState To { get; init; }

    /// <summary>The role that acted; empty where the monitor did.</summary>
    public string Role { get; init; } = "";

    /// <summary>The reason given, or the alarm that explains it.</summary>
    public string Note { get; init; } = "";

    /// <summary>The value at that time.</summary>
    public double? Value { get; init; }

    /// <summary>The limit at that time.</summary>
    public double? Limit { get; init; }

    /// <summary>The unit of value and limit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The how-manieth time the alarm was raised.</summary>
    public int Occurrences { get; init; }
}
