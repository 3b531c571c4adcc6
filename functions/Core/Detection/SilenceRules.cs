using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Detection;

/// <summary>Series, devices and gateways that no longer speak; one alarm for a common cause instead of many.</summary>
/// <remarks>What a higher level explains is unknown at the lower ones: it raises nothing there and clears nothing.</remarks>
internal static class SilenceRules
{
    private const int FewestAssetsOfSite = 3;

    public static IEnumerable<Finding> Evaluate(UsableSignals signals)
    {
        var assets = WatchedSignals.ByAsset(signals);
        var isSiteSilent = assets.Count >= FewestAssetsOfSite
            && SilentShare(signals, assets, assets.Keys) is { } share && share >= ThresholdOf("site-silent");
        var gateways = GatewaysOf(signals, assets);
        var explained = gateways.Where(gateway => isSiteSilent || gateway.IsSilent)
            .SelectMany(gateway => gateway.Dependants).ToHashSet();
        return assets.SelectMany(asset => OfAsset(signals, asset.Key, asset.Value, isSiteSilent || explained.Contains(asset.Key)))
            .Concat(gateways.Select(gateway => Findings.OfAsset("gateway-silent", gateway.Id, Explain(gateway.IsSilent, isSiteSilent))))
            .Append(Findings.OfAsset(
                "site-silent", signals.Site.Id, assets.Count < FewestAssetsOfSite ? null : isSiteSilent));
    }

    private static IEnumerable<Finding> OfAsset(
        UsableSignals signals, string asset, IReadOnlyList<SignalState> states, bool isExplained)
    {
        var isDeviceSilent = states.Count > 1 && states.All(state => IsSilent(signals, state));
        if (states.Count > 1)
        {
            yield return Findings.OfAsset("device-silent", asset, Explain(isDeviceSilent, isExplained)) with
            {
                Since = isDeviceSilent ? states.Max(state => state.Latest.Time) : null,
            };
        }

        foreach (var state in states)
        {
            var isSilent = IsSilent(signals, state);
            yield return OfSeries("sensor-silent", state, Explain(isSilent, isExplained || isDeviceSilent));
            yield return OfSeries("sensor-unusable", state, isSilent ? null : signals.IsOld(state));
        }
    }

    private static Finding OfSeries(string definitionId, SignalState state, bool? violates)
        => Findings.OfAsset(definitionId, state.Latest.Series.Asset, violates) with
        {
            Quantity = state.Latest.Series.Quantity,
            Since = violates == true ? state.Latest.Time : null,
        };

    // Heard of lately, but nothing usable: that is not silence.
    private static bool IsSilent(UsableSignals signals, SignalState state)
        => signals.IsOld(state) && signals.Now - state.LastHeardAt > UsableSignals.SilenceLimit(state);

    private static List<Gateway> GatewaysOf(
        UsableSignals signals, IReadOnlyDictionary<string, IReadOnlyList<SignalState>> assets)
        => [.. signals.Site.Dependencies.Where(dependency => dependency.Kind == DependencyKind.Telecom)
            .GroupBy(dependency => dependency.Upstream, dependency => dependency.Downstream)
            .Select(group => (group.Key, Heard: (IReadOnlyList<string>)[.. group.Distinct().Where(assets.ContainsKey)]))
            .Where(group => group.Heard.Count > 0)
            .Select(group => new Gateway(group.Key, group.Heard, IsGatewaySilent(signals, assets, group.Heard)))];

    // One silent device among several is its own fault; two, or all there are, point at the gateway.
    private static bool IsGatewaySilent(
        UsableSignals signals, IReadOnlyDictionary<string, IReadOnlyList<SignalState>> assets, IReadOnlyList<string> dependants)
    {
        var share = SilentShare(signals, assets, dependants);
        var count = (int)Math.Round(share * dependants.Count);
        return share >= ThresholdOf("gateway-silent") && (count >= 2 || count == dependants.Count);
    }

    private static double SilentShare(
        UsableSignals signals,
        IReadOnlyDictionary<string, IReadOnlyList<SignalState>> assets,
        IEnumerable<string> ids)
        => ids.Select(id => assets[id].All(state => IsSilent(signals, state)) ? 1.0 : 0.0).DefaultIfEmpty(0).Average();

    private static bool? Explain(bool isSilent, bool isExplained) => isSilent && isExplained ? null : isSilent;

    private static double ThresholdOf(string definitionId) => AlarmDefinitions.Get(definitionId).Threshold;

    private sealed record Gateway(string Id, IReadOnlyList<string> Dependants, bool IsSilent);
}
