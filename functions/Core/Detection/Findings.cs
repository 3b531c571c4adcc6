using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Detection;

/// <summary>How a rule turns values into findings.</summary>
internal static class Findings
{
    /// <summary>Judges a measured value by a limit.</summary>
    /// <param name="definitionId">The definition; its side says what violates.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="state">The signal; null where it is silent.</param>
    /// <param name="limit">The limit in the signal's unit; null where it cannot be told.</param>
    public static Finding OfLimit(string definitionId, string asset, SignalState? state, double? limit)
    {
        var definition = AlarmDefinitions.Get(definitionId);
        var violates = definition.Side == LimitSide.Below ? state?.Latest.Value < limit : state?.Latest.Value > limit;
        return Of(definition, asset, state, state is null || limit is null ? null : violates) with
        {
            Value = state?.Latest.Value,
            Limit = limit,
            Unit = QuantityCatalog.UnitOf(definition.Quantity) ?? "",
        };
    }

    /// <summary>A finding about a signal; null for <paramref name="violates"/> means it cannot be told.</summary>
    public static Finding Of(AlarmDefinition definition, string asset, SignalState? state, bool? violates) => new()
    {
        DefinitionId = definition.Id,
        Asset = asset,
        Quantity = definition.Quantity,
        State = Of(violates, definition, state),
    };

    /// <summary>A finding about an asset as a whole.</summary>
    public static Finding OfAsset(string definitionId, string asset, bool? violates) => new()
    {
        DefinitionId = definitionId,
        Asset = asset,
        State = Of(violates),
    };

    public static FindingState Of(bool? violates) => violates switch
    {
        true => FindingState.Violated,
        false => FindingState.Normal,
        null => FindingState.Unknown,
    };

    // A doubtful value may warn, but neither shout nor give the all-clear.
    private static FindingState Of(bool? violates, AlarmDefinition definition, SignalState? state)
        => IsDoubtful(state) && (violates == false || definition.Priority == AlarmPriority.High)
            ? FindingState.Unknown
            : Of(violates);

    private static bool IsDoubtful(SignalState? state)
        => state?.Latest.Quality is ReadingQuality.Bad or ReadingQuality.Uncertain or ReadingQuality.Substituted;
}
