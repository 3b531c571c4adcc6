using SektorKopplung.Core.Heat;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Couplings;

/// <summary>The measured hours that calibrate a heat pump by its heat meter and its electricity meter.</summary>
/// <remarks>
/// An hour counts in which it ran, as in the hours before and after, with measured outdoor temperature. Its COP is (heat into
/// the network + pipe loss)/electricity; one that no machine reaches, beyond 1 or the Lorenz limit, is no measurement.
/// </remarks>
public sealed class CopRatios
{
    /// <summary>How far a calibration looks back: heat pumps foul and seasons change.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(28);

    private readonly IReadOnlyList<(DateTimeOffset Hour, double Ratio)> _hours;

    private CopRatios(IReadOnlyList<(DateTimeOffset, double)> hours) => _hours = hours;

    /// <summary>The hours of a window; none without an electricity meter.</summary>
    public static CopRatios Of(CouplingHistory history, TimeWindow window)
    {
        ArgumentNullException.ThrowIfNull(history);
        var first = HourlySeries.HourOf(window.Start);
        var hours = history.Electricity.Count == 0 ? 0 : (int)Math.Max(0, (window.End - first).TotalHours);
        return new([.. Enumerable.Range(0, hours).Select(index => first.AddHours(index))
            .Select(hour => (Hour: hour, Ratio: RatioOf(history, hour)))
            .Where(one => one.Ratio is not null).Select(one => (one.Hour, one.Ratio!.Value))]);
    }

    /// <summary>The calibration by the hours of the last 28 days before an instant; null with too few of them.</summary>
    public CopCalibration? Before(DateTimeOffset instant)
    {
        int First(DateTimeOffset time) => TimeOrder.FirstFrom(_hours, time, one => one.Hour);
        var (from, to) = (First(instant - Window), First(instant));
        return from == to ? null : CopCalibration.Of(
            [.. Enumerable.Range(from, to - from).Select(index => _hours[index].Ratio)],
            new(_hours[from].Hour, _hours[to - 1].Hour.AddHours(1)));
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
