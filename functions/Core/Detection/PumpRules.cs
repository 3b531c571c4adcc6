using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Detection;

/// <summary>Network pumps that stand still although they are needed.</summary>
/// <remarks>
/// A pump on standby stands too. It has failed where no other pump runs, or where the index circuit gets too little; it was
/// relieved where another one started about when it stopped.
/// </remarks>
internal static class PumpRules
{
    private static readonly TimeSpan ChangeOver = TimeSpan.FromMinutes(15);

    public static IEnumerable<Finding> Evaluate(UsableSignals signals)
        => signals.Site.Networks.SelectMany(network => network.Pumps.Select(pump => Of(signals, network, pump)));

    private static Finding Of(UsableSignals signals, HeatNetwork network, string pump)
    {
        var state = signals.Find(pump, "running");
        return Findings.Of(AlarmDefinitions.Get("pump-failed"), pump, state, HasFailed(signals, network, pump, state)) with
        {
            Since = state?.LastChangedAt,
        };
    }

    private static bool? HasFailed(UsableSignals signals, HeatNetwork network, string pump, SignalState? state)
    {
        if (state is null)
        {
            return null;
        }

        if (IsRunning(state))
        {
            return false;
        }

        var others = network.Pumps.Where(other => other != pump).Select(other => signals.Find(other, "running")).ToList();
        var isShort = signals.ValueOf(network.Id, "differential_pressure") < network.MinimumDifferentialPressure.Bars;
        if (isShort || others.All(other => other is not null && !IsRunning(other)))
        {
            return true;
        }

        var isRelieved = others.Any(other => other is not null && IsRunning(other)
            && other.LastChangedAt >= state.LastChangedAt - ChangeOver);
        var isEnough = signals.ValueOf(network.Id, "differential_pressure") is not null;
        return isRelieved || isEnough ? false : null;
    }

    private static bool IsRunning(SignalState state) => state.Latest.Value >= 0.5;
}
