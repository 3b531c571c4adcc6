namespace SektorKopplung.Core.Telemetry;

/// <summary>Why a message, or a part of one, is no reading (Ablehnungsgrund).</summary>
public enum RejectionReason
{
    /// <summary>The bytes are no complete JSON in UTF-8.</summary>
    NotJson,

    /// <summary>An element is valid JSON but no object.</summary>
    NotAnObject,

    /// <summary>The topic is not <c>sk/v1/{asset}/{quantity}</c> and the payload does not name asset and quantity.</summary>
    BadTopic,

    /// <summary>The asset is missing, malformed, or another one than in the topic.</summary>
    BadAsset,

    /// <summary>The quantity is missing, malformed, or another one than in the topic.</summary>
    BadQuantity,

    /// <summary>No event time.</summary>
    MissingTime,

    /// <summary>The event time is no ISO 8601 instant with an offset.</summary>
    BadTime,

    /// <summary>No value.</summary>
    MissingValue,

    /// <summary>The value is text, a list or an object.</summary>
    NotANumber,

    /// <summary>The value is infinite, or becomes so in the canonical unit.</summary>
    NotFinite,

    /// <summary>A known quantity came without its unit.</summary>
    MissingUnit,

    /// <summary>A known quantity came in a unit that is not in the table.</summary>
    UnknownUnit,

    /// <summary>The unit measures something else than the quantity.</summary>
    UnitMismatch,

    /// <summary>The quality is none of the five words.</summary>
    UnknownQuality,

    /// <summary>The array is longer than a message may be.</summary>
    TooManyReadings,
}
