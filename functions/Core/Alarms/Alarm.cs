namespace SektorKopplung.Core.Alarms;

/// <summary>One alarm of one asset with its whole present state (Alarm).</summary>
/// <remarks>The id is made of definition, asset and, where needed, quantity: <c>pump-failed:pumpe-1</c>.</remarks>
public sealed record Alarm
{
    /// <summary>The stable, readable id.</summary>
    public required string Id { get; init; }

    /// <summary>The definition; see <c>AlarmDefinitions</c>.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The asset concerned.</summary>
    public required string Asset { get; init; }

    /// <summary>The quantity concerned; empty where the whole asset is.</summary>
    public string Quantity { get; init; } = "";

    /// <summary>Where it stands in its life.</summary>
    public AlarmState State { get; init; }

    /// <summary>Whether the condition holds, after the delays and the deadband.</summary>
    public bool IsActive { get; init; }

    /// <summary>The last value judged, in <see cref="Unit"/>.</summary>
    public double? Value { get; init; }

    /// <summary>The last limit it was judged by, in <see cref="Unit"/>.</summary>
    public double? Limit { get; init; }

    /// <summary>The unit of value and limit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Since when the condition holds by event time, where the signal tells; UTC.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When it was last raised, UTC.</summary>
    public DateTimeOffset? RaisedAt { get; init; }

    /// <summary>When the condition last went, UTC.</summary>
    public DateTimeOffset? ClearedAt { get; init; }

    /// <summary>When it was acknowledged since it was raised, UTC.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>The role that acknowledged it; never a person.</summary>
    public string AcknowledgedBy { get; init; } = "";

    /// <summary>How often it was raised.</summary>
    public int Occurrences { get; init; }

    /// <summary>When the condition was first seen while waiting for the on-delay, UTC.</summary>
    public DateTimeOffset? PendingSince { get; init; }

    /// <summary>When the value was first seen normal while waiting for the off-delay, UTC.</summary>
    public DateTimeOffset? ClearingSince { get; init; }

    /// <summary>When a shelved alarm comes back, UTC.</summary>
    public DateTimeOffset? ShelvedUntil { get; init; }

    /// <summary>What a person wrote when acknowledging, shelving or taking it out of service.</summary>
    public string Note { get; init; } = "";

    /// <summary>The alarm or asset that explains this one; empty where none.</summary>
    public string SuppressedBy { get; init; } = "";
}
