namespace SektorKopplung.Core.Telemetry;

/// <summary>The words for quality on the wire, in the store and on pages.</summary>
public static class QualityWord
{
    /// <summary>The quality a sender names; good where it names none, null where the word is unknown.</summary>
    /// <remarks><c>clock-suspect</c> is the monitor's own finding and no word for senders.</remarks>
    public static ReadingQuality? Parse(string? word) => word switch
    {
        null or "good" => ReadingQuality.Good,
        "uncertain" => ReadingQuality.Uncertain,
        "bad" => ReadingQuality.Bad,
        "substituted" => ReadingQuality.Substituted,
        "manual" => ReadingQuality.Manual,
        _ => null,
    };

    /// <summary>The word of a quality.</summary>
    public static string Of(ReadingQuality quality) => quality switch
    {
        ReadingQuality.Good => "good",
        ReadingQuality.Uncertain => "uncertain",
        ReadingQuality.Bad => "bad",
        ReadingQuality.Substituted => "substituted",
        ReadingQuality.Manual => "manual",
        ReadingQuality.ClockSuspect => "clock-suspect",
        _ => throw new ArgumentOutOfRangeException(nameof(quality), quality, "No such quality."),
    };
}
