namespace SektorKopplung.Core.Matching;

/// <summary>Where a recommendation stands.</summary>
public enum RecommendationState
{
    /// <summary>Waits for a decision (vorgeschlagen); renewed by every plan.</summary>
    Proposed,

    /// <summary>Accepted (angenommen); kept as promised.</summary>
    Accepted,

    /// <summary>Rejected with a reason (abgelehnt).</summary>
    Rejected,

    /// <summary>Its hours are over (abgelaufen).</summary>
    Expired,

    /// <summary>Not to be followed for now (ausgesetzt).</summary>
    Suspended,
}
