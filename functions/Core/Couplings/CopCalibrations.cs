using SektorKopplung.Core.Heat;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Couplings;

/// <summary>Calibrates a heat pump by its heat meter and its electricity meter.</summary>
public static class CopCalibrations
{
    /// <summary>The calibration by the hours of a window; null without an electricity meter or with too few hours.</summary>
    /// <remarks>
    /// An hour counts in which it ran, as in the hours before and after, with measured outdoor temperature. Its COP is (heat into
    /// the network + pipe loss)/electricity; one that no machine reaches, beyond 1 or the Lorenz limit, is no measurement.
    /// </remarks>
    public static CopCalibration? Of(CouplingHistory history, TimeWindow window)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Electricity.Count == 0)
        {
            return null;
        }

        var first = HourlySeries.HourOf(window.Start);
        var hours = Enumerable.Range(0, (int)Math.Max(0, (window.End - first).TotalHours)).Select(index => first.AddHours(index))
            .Select(hour => (Hour: hour, Ratio: RatioOf(history, hour))).Where(one => one.Ratio is not null).ToList();
        return hours.Count == 0 ? null : CopCalibration.Of(
            [.. hours.Select(one => one.Ratio!.Value)], new(hours[0].Hour, hours[^1].Hour.AddHours(1)));
    }

    private static double? RatioOf(CouplingHistory history, DateTimeOffset hour)
    {
        if (history.Electricity.At(hour) is not > 0 || history.Outdoor.At(hour) is not { } outdoor
            || Enumerable.Range(-1, 3).Any(away => history.Stands(history.Delivered.At(hour.AddHours(away)))))
        {
            return null;
        }

        var way = CouplingWay.Of(history.Coupling, history.Source, history.Network, new ConnectionTemperatures(
            PresentTemperatures.OfSource(history.Source, history.SourceTemperature, hour),
            history.Network.SupplyCurve.At(Temperature.FromCelsius(outdoor)),
            PresentTemperatures.OfReturn(history.Network, history.ReturnTemperature, hour)));
        var measured = (history.Delivered.At(hour)!.Value + way.PipeLoss) / history.Electricity.At(hour)!.Value;
        return way.Choice is { Cop: { } formula, IdealCop: { } ideal } && measured > 1 && measured <= ideal
            ? measured / formula
            : null;
    }
}
