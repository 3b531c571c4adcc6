using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Alarms;

/// <summary>Alarms grouped around one probable cause (Störung, Ereignis).</summary>
public sealed record Incident
{
    /// <summary>The stable, readable id, e.g. <c>inc-20260112-0510-pumpe-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about.</summary>
    public required IncidentKind Kind { get; init; }

    /// <summary>How bad it is; while open it never gets milder by itself.</summary>
    public required IncidentSeverity Severity { get; init; }

    /// <summary>Whether it lasts.</summary>
    public IncidentState State { get; init; }

    /// <summary>When it was opened, UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When what it says last changed, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it was closed, UTC.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Counts the changes, the first being 1.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The asset of the probable cause.</summary>
    public required string CauseAsset { get; init; }

    /// <summary>What happened, in one line.</summary>
    public required BilingualText Headline { get; init; }

    /// <summary>The probable cause.</summary>
    public required BilingualText ProbableCause { get; init; }

    /// <summary>What it could be instead, likeliest first.</summary>
    public IReadOnlyList<BilingualText> Alternatives { get; init; } = [];

    /// <summary>What follows if nobody acts.</summary>
    public required BilingualText Consequence { get; init; }

    /// <summary>What to do.</summary>
    public required BilingualText Action { get; init; }

    /// <summary>Where it is.</summary>
    public required IncidentArea Area { get; init; }

    /// <summary>The networks concerned.</summary>
    public IReadOnlyList<string> NetworkIds { get; init; } = [];

    /// <summary>All its alarms, the probable cause first.</summary>
    public IReadOnlyList<string> AlarmIds { get; init; } = [];

    /// <summary>Those of them that the probable cause explains.</summary>
    public IReadOnlyList<string> SuppressedAlarmIds { get; init; } = [];

    /// <summary>How many people are affected; null where nobody is.</summary>
    public PersonRange? AffectedPersons { get; init; }

    /// <summary>Vulnerable sites in the networks concerned, most urgent first.</summary>
    public IReadOnlyList<AffectedSite> VulnerableSites { get; init; } = [];

    /// <summary>How long rooms stay above 15 °C; null where it does not get cold.</summary>
    public ColdRange? HoursUntilCold { get; init; }

    /// <summary>The outdoor temperature this was computed with [°C]; null where unknown.</summary>
    public double? OutdoorCelsius { get; init; }
}
