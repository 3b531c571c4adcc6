namespace SektorKopplung.Core.Cap;

/// <summary>A message to people in the Common Alerting Protocol 1.2 (Warnmeldung).</summary>
/// <remarks>The scope is always Restricted: there is no way to say anything else.</remarks>
public sealed record CapMessage
{
    /// <summary>The id; no spaces, commas, &lt; or &amp;. The same revision of an incident always gets the same.</summary>
    public required string Identifier { get; init; }

    /// <summary>Who sends; no spaces, commas, &lt; or &amp;.</summary>
    public required string Sender { get; init; }

    /// <summary>When it was made; written in local time with its offset.</summary>
    public required DateTimeOffset Sent { get; init; }

    /// <summary>How seriously it is meant.</summary>
    public CapStatus Status { get; init; } = CapStatus.Draft;

    /// <summary>How it relates to earlier ones.</summary>
    public required CapMessageType MessageType { get; init; }

    /// <summary>Who may have it, in words.</summary>
    public required string Restriction { get; init; }

    /// <summary>A note, e.g. the purpose of an exercise or why it is withdrawn; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>The earlier messages it updates or withdraws, oldest first.</summary>
    public IReadOnlyList<CapReference> References { get; init; } = [];

    /// <summary>The incident it is about.</summary>
    public required string IncidentId { get; init; }

    /// <summary>The text in each language.</summary>
    public required IReadOnlyList<CapInfo> Infos { get; init; }

    /// <summary>How later messages name this one.</summary>
    public CapReference ToReference() => new(Sender, Identifier, Sent);
}
