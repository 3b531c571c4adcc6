using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Couplings;

/// <summary>How a heat pump does against the formula, by its own meters (Kalibrierung der Leistungszahl).</summary>
/// <param name="Factor">Measured COP by the formula's COP, bounded [1].</param>
/// <param name="Low">One hour in ten lies below [1].</param>
/// <param name="High">One hour in ten lies above [1].</param>
/// <param name="Hours">Measured hours it rests on.</param>
/// <param name="Window">From the first to the end of the last of them.</param>
/// <param name="TakenShare">Heat taken from the source by the heat it is said to have, in hours in which it ran as it could [1].</param>
/// <param name="IsBounded">Whether the meters said more or less than is believed, so that the bound was taken.</param>
public sealed record CopCalibration(double Factor, double Low, double High, int Hours, TimeWindow Window, double TakenShare, bool IsBounded)
{
    /// <summary>Fewer hours calibrate nothing: two days.</summary>
    public const int FewestHours = 48;

    /// <summary>Less than this is a broken meter rather than a poor machine [1].</summary>
    public const double LowestFactor = 0.6;

    /// <summary>More than this is a broken meter rather than a good machine [1].</summary>
    public const double HighestFactor = 1.15;

    // Recovery shares and heat meters of sources are rarely further off [1].
    private const double LowestTaken = 0.6;
    private const double HighestTaken = 1.2;

    /// <summary>The median of the hours' ratios, within the bounds; null with too few hours.</summary>
    /// <param name="ratios">Measured COP by the formula's COP of single hours.</param>
    /// <param name="taken">Heat taken by the heat said to be there, of hours in which the coupling ran as it could.</param>
    /// <param name="window">The time they are from.</param>
    public static CopCalibration? Of(IReadOnlyList<double> ratios, IReadOnlyList<double> taken, TimeWindow window)
    {
        ArgumentNullException.ThrowIfNull(ratios);
        if (ratios.Count < FewestHours)
        {
            return null;
        }

        double[] sorted = [.. ratios.Order()];
        var median = Quantiles.Of(sorted, 0.5);
        var factor = Math.Clamp(median, LowestFactor, HighestFactor);
        var share = taken.Count < FewestHours ? 1 : Math.Clamp(Quantiles.Of([.. taken.Order()], 0.5), LowestTaken, HighestTaken);
        return new(
            factor, Quantiles.Of(sorted, 0.1), Quantiles.Of(sorted, 0.9), sorted.Length, window, share, factor != median);
    }

    /// <summary>The calibration in a sentence.</summary>
    public BilingualText Words => IsBounded
        ? Wording.Say(
            $"Leistungszahl an {Hours:N0} gemessenen Stunden: außerhalb des Glaubhaften ({Low:0.00} bis {High:0.00} der Formel), gerechnet mit {Factor:0.00}; Zähler prüfen.",
            $"COP by {Hours:N0} measured hours: beyond belief ({Low:0.00} to {High:0.00} of the formula), computed with {Factor:0.00}; check the meters.")
        : Wording.Say(
            $"Leistungszahl an {Hours:N0} gemessenen Stunden kalibriert: {Factor:0.00} der Formel ({Low:0.00} bis {High:0.00}); entnommen wird das {TakenShare:0.00}-Fache der genannten Abwärme.",
            $"COP calibrated by {Hours:N0} measured hours: {Factor:0.00} of the formula ({Low:0.00} to {High:0.00}); it takes {TakenShare:0.00} times the waste heat stated.");
}
