using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Detection;

/// <summary>What an alarm is and what to do about it (Alarmdefinition); data, not code.</summary>
public sealed record AlarmDefinition
{
    /// <summary>The readable id, e.g. <c>supply-temperature-low</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The quantity it watches; empty where it watches an asset or any quantity.</summary>
    public string Quantity { get; init; } = "";

    /// <summary>How soon somebody must act.</summary>
    public required AlarmPriority Priority { get; init; }

    /// <summary>Who rings.</summary>
    public AlarmOwner Owner { get; init; } = AlarmOwner.Monitor;

    /// <summary>How long the condition must hold before the alarm is raised [s].</summary>
    public double OnDelaySeconds { get; init; }

    /// <summary>How long the value must be normal before the alarm returns [s].</summary>
    public double OffDelaySeconds { get; init; }

    /// <summary>The number the rule works with, in <see cref="ThresholdUnit"/>; what it means stands at the rule.</summary>
    public double Threshold { get; init; }

    /// <summary>The unit of <see cref="Threshold"/>.</summary>
    public string ThresholdUnit { get; init; } = "";

    /// <summary>On which side of the limit a value violates it.</summary>
    public LimitSide Side { get; init; }

    /// <summary>How far beyond the limit a value must return, in the unit of the finding.</summary>
    public double Deadband { get; init; }

    /// <summary>The alarms that this one can cause, on its own asset or on those that depend on it.</summary>
    public IReadOnlyList<string> Explains { get; init; } = [];

    /// <summary>How long there is to act [min].</summary>
    public required int ResponseMinutes { get; init; }

    /// <summary>What happened, in a few words.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>What usually causes it.</summary>
    public required BilingualText Cause { get; init; }

    /// <summary>What follows if nobody acts.</summary>
    public required BilingualText Consequence { get; init; }

    /// <summary>What to do.</summary>
    public required BilingualText Action { get; init; }

    /// <summary>The law the threshold comes from; empty where none.</summary>
    public string LegalRef { get; init; } = "";

    /// <summary>The standard or experience the threshold comes from.</summary>
    public string NormRef { get; init; } = "";
}
