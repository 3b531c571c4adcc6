using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Detection;

/// <summary>Generation units that tripped, and data centres that get too hot.</summary>
internal static class PlantRules
{
    public static IEnumerable<Finding> Evaluate(UsableSignals signals)
        => signals.Site.Networks.SelectMany(network => network.Units).Select(unit => Availability(signals, unit))
            .Concat(signals.Site.DataCentres.SelectMany(centre => Inlet(signals, centre)));

    private static Finding Availability(UsableSignals signals, GenerationUnit unit)
    {
        var state = signals.Find(unit.Id, "available");
        bool? isTripped = state is null ? null : state.Latest.Value < 0.5;
        return Findings.Of(AlarmDefinitions.Get("unit-unavailable"), unit.Id, state, isTripped) with
        {
            Since = state?.LastChangedAt,
        };
    }

    private static IEnumerable<Finding> Inlet(UsableSignals signals, DataCentre centre)
    {
        var inlet = signals.Find(centre.Id, "inlet_temperature");
        yield return Findings.OfLimit("inlet-temperature-high", centre.Id, inlet, centre.InletWarning.Celsius);
        yield return Findings.OfLimit("inlet-temperature-critical", centre.Id, inlet, centre.InletAlarm.Celsius);
    }
}
