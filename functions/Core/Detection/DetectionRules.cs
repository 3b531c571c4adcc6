namespace SektorKopplung.Core.Detection;

/// <summary>All rules of the monitor over one frozen instant (Überwachungsregeln).</summary>
/// <remarks>
/// Pure and deterministic. Every rule speaks about every asset it knows, so that a finding that is missing means an asset
/// that left the site. Doubtful readings raise no alarm of high priority and clear none; bad ones are never seen.
/// </remarks>
public static class DetectionRules
{
    /// <summary>What the rules find, ordered by definition and asset.</summary>
    public static IReadOnlyList<Finding> Evaluate(DetectionInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var signals = new UsableSignals(input);
        return
        [
            .. new[]
            {
                NetworkRules.Evaluate(signals),
                PumpRules.Evaluate(signals),
                PlantRules.Evaluate(signals),
                CouplingRules.Evaluate(signals),
                CapacityRules.Evaluate(input),
                SilenceRules.Evaluate(signals),
                SensorRules.Evaluate(signals),
            }
            .SelectMany(findings => findings)
            .OrderBy(finding => finding.DefinitionId, StringComparer.Ordinal)
            .ThenBy(finding => finding.Asset, StringComparer.Ordinal)
            .ThenBy(finding => finding.Quantity, StringComparer.Ordinal),
        ];
    }
}
