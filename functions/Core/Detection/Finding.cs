namespace SektorKopplung.Core.Detection;

/// <summary>What one rule says about one asset at one instant (Befund); delays and people come later, in the alarm.</summary>
public sealed record Finding
{
    /// <summary>The alarm definition the finding is of; see <see cref="AlarmDefinitions"/>.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The asset concerned.</summary>
    public required string Asset { get; init; }

    /// <summary>The quantity concerned; empty where the whole asset is.</summary>
    public string Quantity { get; init; } = "";

    /// <summary>Violated, normal or unknown.</summary>
    public required FindingState State { get; init; }

    /// <summary>The value judged, in <see cref="Unit"/>; null where there is none.</summary>
    public double? Value { get; init; }

    /// <summary>The limit it is judged by, in <see cref="Unit"/>; null where there is none.</summary>
    public double? Limit { get; init; }

    /// <summary>The UCUM unit of value and limit; empty where there are none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Since when the condition holds, by event time, where the signal itself tells; UTC.</summary>
    public DateTimeOffset? Since { get; init; }
}
