using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.DataCentres;

/// <summary>The figures of a data centre over some time (Kennzahlen nach DIN EN 50600-4).</summary>
/// <param name="Total">Electricity without plants that only upgrade waste heat [MWh].</param>
/// <param name="It">Electricity of the servers [MWh].</param>
/// <param name="Reused">Heat handed over to others [MWh].</param>
/// <param name="HeatPump">Electricity left out, of plants that only upgrade waste heat [MWh].</param>
/// <param name="Hours">Hours in which all meters spoke.</param>
/// <param name="Covered">Their share of the time asked for [1].</param>
/// <remarks>An hour in which one meter is silent counts for none, so that the ratios compare the same hours.</remarks>
public sealed record DataCentreFigures(double Total, double It, double Reused, double HeatPump, int Hours, double Covered)
{
    /// <summary>Power usage effectiveness (EN 50600-4-2), heat pumps left out by EnEfG § 11 (2): E_DC/E_IT [1].</summary>
    public double Pue => Total / It;

    /// <summary>Energy reuse factor (EN 50600-4-6): E_reuse/E_DC, 0 to 1 [1].</summary>
    public double Erf => Math.Clamp(Reused / Total, 0, 1);

    /// <summary>Energy reuse effectiveness: (E_DC − E_reuse)/E_IT = (1 − ERF)·PUE [1].</summary>
    public double Ere => (1 - Erf) * Pue;

    /// <summary>The figures of a window; null where no hour is measured or the servers took nothing.</summary>
    /// <param name="meters">What was measured.</param>
    /// <param name="window">The time asked for, a year for comparing with limits.</param>
    public static DataCentreFigures? Of(DataCentreMeters meters, TimeWindow window)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var first = HourlySeries.HourOf(window.Start);
        var asked = (int)Math.Max(0, (window.End - first).TotalHours);
        var hours = Enumerable.Range(0, asked).Select(index => HourOf(meters, first.AddHours(index)))
            .OfType<(double Total, double It, double Reused, double HeatPump)>().ToList();
        var it = hours.Sum(hour => hour.It) / 1000;
        return it <= 0 ? null : new(
            hours.Sum(hour => hour.Total - hour.HeatPump) / 1000,
            it,
            hours.Sum(hour => hour.Reused) / 1000,
            hours.Sum(hour => hour.HeatPump) / 1000,
            hours.Count,
            (double)hours.Count / asked);
    }

    private static (double Total, double It, double Reused, double HeatPump)? HourOf(
        DataCentreMeters meters, DateTimeOffset hour)
        => meters.Total.At(hour) is { } total && meters.It.At(hour) is { } it && meters.Reused.At(hour) is { } reused
            && (meters.HeatPump.Count == 0 ? 0 : meters.HeatPump.At(hour)) is { } heatPump
            ? (total, it, reused, heatPump)
            : null;
}
