namespace SektorKopplung.Core.Cap;

/// <summary>The text of a message in one language. Words of the standard are written as they stand in it.</summary>
public sealed record CapInfo
{
    /// <summary>The language, e.g. <c>de-DE</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Categories of the standard, e.g. <c>Infra</c>; at least one.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The kind of event, in words.</summary>
    public required string EventName { get; init; }

    /// <summary>What to do, a word of the standard, e.g. <c>Prepare</c>.</summary>
    public required string ResponseType { get; init; }

    /// <summary>How soon, a word of the standard.</summary>
    public required string Urgency { get; init; }

    /// <summary>How bad, a word of the standard.</summary>
    public required string Severity { get; init; }

    /// <summary>How sure, a word of the standard.</summary>
    public required string Certainty { get; init; }

    /// <summary>When it began or will begin.</summary>
    public DateTimeOffset? Onset { get; init; }

    /// <summary>Until when the message holds.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Who sends, in words.</summary>
    public string SenderName { get; init; } = "";

    /// <summary>One line.</summary>
    public required string Headline { get; init; }

    /// <summary>What is known.</summary>
    public required string Description { get; init; }

    /// <summary>What the recipient should do.</summary>
    public required string Instruction { get; init; }

    /// <summary>Where to ask back.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Further values.</summary>
    public IReadOnlyList<CapParameter> Parameters { get; init; } = [];

    /// <summary>Where.</summary>
    public required CapArea Area { get; init; }
}
