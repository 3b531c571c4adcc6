using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Detection;

/// <summary>Whether a network's generation will do for the demand to come (Leistungsvorschau, Reserve).</summary>
public sealed record CapacityOutlook
{
    /// <summary>The network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>The hours of the forecast from now on, in order; at least one.</summary>
    public required IReadOnlyList<CapacityHour> Hours { get; init; }

    /// <summary>What is left now at the high demand, without storage [kW]; negative in a shortage.</summary>
    public Power Reserve => Hours[0].Reserve;

    /// <summary>The first hour in which the high demand exceeds generation and storage, UTC; null if none in the horizon.</summary>
    public DateTimeOffset? ReserveUntil { get; init; }

    /// <summary>The least that is left within the horizon [kW].</summary>
    public required Power LowestReserve { get; init; }

    /// <summary>The hour of <see cref="LowestReserve"/>, UTC.</summary>
    public required DateTimeOffset LowestAt { get; init; }

    /// <summary>The largest gap at the expected demand [kW].</summary>
    public required Power LargestGap { get; init; }

    /// <summary>The largest gap at the high demand [kW].</summary>
    public required Power LargestGapP90 { get; init; }

    /// <summary>The largest gap at the high demand after the largest single failure [kW].</summary>
    public required Power NMinusOneGap { get; init; }

    /// <summary>The hour of <see cref="NMinusOneGap"/>, UTC; null where there is no gap.</summary>
    public DateTimeOffset? NMinusOneAt { get; init; }

    /// <summary>The unit or supply whose loss would take most capacity; empty where there is none.</summary>
    public required string LargestFailureId { get; init; }

    /// <summary>The capacity it would take [kW].</summary>
    public required Power LargestFailure { get; init; }
}
