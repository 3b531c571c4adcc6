using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Detection;

/// <summary>Limits of a heat network: supply temperature, index circuit, distance from boiling.</summary>
internal static class NetworkRules
{
    public static IEnumerable<Finding> Evaluate(UsableSignals signals)
        => signals.Site.Networks.SelectMany(network => Of(signals, network));

    private static IEnumerable<Finding> Of(UsableSignals signals, HeatNetwork network)
    {
        var supply = signals.Find(network.Id, "supply_temperature");
        double? curve = signals.OutdoorCelsius is { } outdoor
            ? network.SupplyCurve.At(Temperature.FromCelsius(outdoor)).Celsius
            : null;
        yield return Findings.OfLimit(
            "supply-temperature-low", network.Id, supply, curve - ThresholdOf("supply-temperature-low"));
        yield return Critical(network, supply, curve - ThresholdOf("supply-temperature-critical"));

        var pressure = signals.Find(network.Id, "differential_pressure");
        var minimum = network.MinimumDifferentialPressure.Bars;
        yield return Findings.OfLimit(
            "differential-pressure-low", network.Id, pressure, minimum * ThresholdOf("differential-pressure-low"));
        yield return Findings.OfLimit(
            "differential-pressure-critical", network.Id, pressure, minimum * ThresholdOf("differential-pressure-critical"));
        yield return Findings.OfLimit(
            "boiling-margin-low",
            network.Id,
            signals.Find(network.Id, "static_pressure"),
            LeastStaticPressure(network, supply?.Latest.Value));
    }

    // Below the minimum is too cold whatever the weather; above it only the curve can tell that all is well.
    private static Finding Critical(HeatNetwork network, SignalState? supply, double? curveLimit)
    {
        var minimum = network.MinimumSupply.Celsius;
        var finding = Findings.OfLimit(
            "supply-temperature-critical", network.Id, supply, Math.Max(minimum, curveLimit ?? minimum));
        return curveLimit is null && finding.State == FindingState.Normal
            ? finding with { State = FindingState.Unknown }
            : finding;
    }

    /// <summary>The gauge pressure at the pressure keeping that keeps the highest point from boiling [bar].</summary>
    internal static double? LeastStaticPressure(HeatNetwork network, double? supplyCelsius)
        => supplyCelsius is { } celsius && celsius is >= 0 and <= 250
            ? StaticPressureFloor.Least(
                Temperature.FromCelsius(celsius),
                network.HighestPointMetres,
                PressureDifference.FromBars(ThresholdOf("boiling-margin-low"))).Bars
            : null;

    private static double ThresholdOf(string definitionId) => AlarmDefinitions.Get(definitionId).Threshold;
}
