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

    // At this share of the capacity more heat would not have been taken.
    private const double FullShare = 0.97;

    private readonly IReadOnlyList<(DateTimeOffset Hour, double Ratio, double? Taken)> _hours;

    private CopRatios(IReadOnlyList<(DateTimeOffset, double, double?)> hours) => _hours = hours;

    /// <summary>The hours of a window; none without an electricity meter.</summary>
    /// <param name="history">What was measured.</param>
    /// <param name="window">The time to look at.</param>
    /// <param name="ranAsItCould">Whether nothing but the coupling itself limited an hour.</param>
    public static CopRatios Of(CouplingHistory history, TimeWindow window, Func<DateTimeOffset, bool> ranAsItCould)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(ranAsItCould);
        var first = HourlySeries.HourOf(window.Start);
        var hours = history.Electricity.Count == 0 ? 0 : (int)Math.Max(0, (window.End - first).TotalHours);
        return new([.. Enumerable.Range(0, hours).Select(index => first.AddHours(index))
            .Select(hour => RatioOf(history, hour, ranAsItCould)).OfType<(DateTimeOffset, double, double?)>()]);
    }

    /// <summary>The calibration by the hours of the last 28 days before an instant; null with too few of them.</summary>
    public CopCalibration? Before(DateTimeOffset instant)
    {
        int First(DateTimeOffset time) => TimeOrder.FirstFrom(_hours, time, one => one.Hour);
        var (from, to) = (First(instant - Window), First(instant));
        var hours = _hours.Skip(from).Take(to - from).ToList();
        return hours.Count == 0 ? null : CopCalibration.Of(
            [.. hours.Select(one => one.Ratio)],
            [.. hours.Select(one => one.Taken).OfType<double>()],
            new(hours[0].Hour, hours[^1].Hour.AddHours(1)));
    }

    private static (DateTimeOffset Hour, double Ratio, double? Taken)? RatioOf(
        CouplingHistory history, DateTimeOffset hour, Func<DateTimeOffset, bool> ranAsItCould)
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
        var (heat, electricity) = (history.Delivered.At(hour)!.Value + way.PipeLoss, history.Electricity.At(hour)!.Value);
        var measured = heat / electricity;
        return way.Choice is { Cop: { } formula, IdealCop: { } ideal } && measured > 1 && measured <= ideal
            ? (hour, measured / formula, ranAsItCould(hour) ? TakenShare(history, hour, way, heat - electricity) : null)
            : null;
    }

    private static double? TakenShare(CouplingHistory history, DateTimeOffset hour, CouplingWay way, double taken)
        => history.SourceHeat.At(hour) is { } stated && way.Taken(stated) is > 0 and var expected
            && history.Delivered.At(hour) < FullShare * way.Most
            ? taken / expected
            : null;
}
