using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Detection;

/// <summary>Generation that will not do, seen before it is needed.</summary>
internal static class CapacityRules
{
    public static IEnumerable<Finding> Evaluate(DetectionInput input)
    {
        var outlooks = CapacityOutlooks.Of(input).ToDictionary(outlook => outlook.NetworkId);
        return input.Site.Networks.SelectMany(network => Of(network, outlooks.GetValueOrDefault(network.Id)));
    }

    // A network that was built with a single unit never withstands its loss: that is no news to alarm about.
    private static IEnumerable<Finding> Of(HeatNetwork network, CapacityOutlook? outlook) =>
    [
        Gap("capacity-gap", network.Id, outlook?.LargestGap),
        Gap("capacity-gap-possible", network.Id, outlook?.LargestGapP90),
        .. network.Units.Count > 1 ? [Gap("n-1-gap", network.Id, outlook?.NMinusOneGap)] : Array.Empty<Finding>(),
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
