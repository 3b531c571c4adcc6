using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Detection;

/// <summary>Waste heat that is there, is wanted and does not arrive.</summary>
internal static class CouplingRules
{
    // What source and network must have at least, as a share of the coupling's capacity, before its silence is a fault.
    private const double WorthwhileShare = 0.1;

    public static IEnumerable<Finding> Evaluate(UsableSignals signals)
        => signals.Site.Couplings.Where(coupling => coupling.State == CouplingState.Built)
            .Select(coupling => Of(signals, coupling));

    private static Finding Of(UsableSignals signals, Coupling coupling)
    {
        var definition = AlarmDefinitions.Get("heat-export-lost");
        var delivered = signals.Find(coupling.Id, "heat_delivered");
        var limit = coupling.Capacity.Kilowatts * definition.Threshold;
        return Findings.Of(definition, coupling.Id, delivered, IsLost(signals, coupling, delivered, limit)) with
        {
            Value = delivered?.Latest.Value,
            Limit = limit,
            Unit = "kW",
        };
    }

    private static bool? IsLost(UsableSignals signals, Coupling coupling, SignalState? delivered, double limit)
    {
        if (delivered is null)
        {
            return null;
        }

        if (delivered.Latest.Value >= limit)
        {
            return false;
        }

        var least = Math.Max(coupling.MinimumLoad.Kilowatts, coupling.Capacity.Kilowatts * WorthwhileShare);
        var available = AvailableKilowatts(signals, coupling.SourceId);
        var wanted = signals.ValueOf(coupling.NetworkId, "heat_load");
        if (available < least || wanted < least)
        {
            return false;
        }

        return available is null || wanted is null ? null : true;
    }

    /// <summary>The heat a source could give now [kW]; a data centre's by its IT power where it reports no heat.</summary>
    internal static double? AvailableKilowatts(UsableSignals signals, string sourceId)
        => signals.ValueOf(sourceId, "heat_available")
            ?? (signals.Site.DataCentres.FirstOrDefault(centre => centre.Id == sourceId) is { } centre
                ? signals.ValueOf(sourceId, "it_power") * centre.RecoveryShare.Fraction
                : null);
}
