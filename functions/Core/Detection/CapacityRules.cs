using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Detection;

/// <summary>Generation that will not do, seen before it is needed.</summary>
internal static class CapacityRules
{
    public static IEnumerable<Finding> Evaluate(DetectionInput input)
    {
        var outlooks = CapacityOutlooks.Of(input).ToDictionary(outlook => outlook.NetworkId);
        return input.Site.Networks.SelectMany(network => Of(network.Id, outlooks.GetValueOrDefault(network.Id)));
    }

    private static IEnumerable<Finding> Of(string networkId, CapacityOutlook? outlook) =>
    [
        Gap("capacity-gap", networkId, outlook?.LargestGap),
        Gap("capacity-gap-possible", networkId, outlook?.LargestGapP90),
        Gap("n-1-gap", networkId, outlook?.NMinusOneGap),
    ];

    private static Finding Gap(string definitionId, string networkId, Power? gap)
    {
        var threshold = AlarmDefinitions.Get(definitionId).Threshold;
        return Findings.OfAsset(definitionId, networkId, gap is null ? null : gap.Value.Kilowatts > threshold) with
        {
            Value = gap?.Kilowatts,
            Limit = threshold,
            Unit = "kW",
        };
    }
}
