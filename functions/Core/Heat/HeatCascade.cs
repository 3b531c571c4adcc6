using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>How much heat streams can exchange at best (Wärmekaskade, Pinch-Analyse).</summary>
/// <param name="HotUtility">The least heat that must be brought from outside [kW].</param>
/// <param name="ColdUtility">The least heat that must be carried away [kW].</param>
/// <param name="Recovered">The most heat the streams can exchange among themselves [kW].</param>
/// <param name="Pinch">The shifted temperature that no heat crosses, half the smallest difference below the hot and above the cold streams [°C]; null without streams.</param>
/// <param name="Difference">The smallest difference in the exchangers [K].</param>
/// <remarks>
/// Problem table (Linnhoff and Flower 1978, AIChE Journal 24; Kemp, Pinch Analysis and Process Integration, ch. 2): heat left over
/// in a temperature interval falls to the next lower one; the deepest deficit is the hot utility.
/// </remarks>
public sealed record HeatCascade(
    Power HotUtility, Power ColdUtility, Power Recovered, Temperature? Pinch, TemperatureDifference Difference)
{
    // Of the size of the streams: far below what a heat meter sees, far above rounding.
    private const double Tolerance = 1e-9;

    /// <summary>The pinch as the hot streams see it [°C].</summary>
    public Temperature? HotPinch => Pinch + (Difference * 0.5);

    /// <summary>The pinch as the cold streams see it [°C].</summary>
    public Temperature? ColdPinch => Pinch - (Difference * 0.5);

    /// <summary>The cascade of some streams.</summary>
    /// <param name="streams">Hot and cold streams in any order.</param>
    /// <param name="smallestDifference">The smallest difference in an exchanger (Mindesttemperaturdifferenz) [K].</param>
    /// <exception cref="ArgumentOutOfRangeException">The difference is negative.</exception>
    public static HeatCascade Of(IReadOnlyList<ProcessFlow> streams, TemperatureDifference smallestDifference)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentOutOfRangeException.ThrowIfNegative(smallestDifference.Kelvins, nameof(smallestDifference));
        var shifted = streams.Select(stream => Shifted(stream, smallestDifference.Kelvins / 2)).ToList();
        var borders = shifted.SelectMany(stream => new[] { stream.Top, stream.Bottom }).Distinct().OrderDescending().ToList();
        var flows = FallingHeat(shifted, borders);
        var deficit = Math.Max(0, flows.Count == 0 ? 0 : -flows.Min());
        var given = streams.Where(stream => stream.IsHot).Sum(stream => stream.Heat.Kilowatts);
        var left = (flows.Count == 0 ? 0 : flows[^1]) + deficit;
        var closeToNothing = Tolerance * streams.Sum(stream => stream.Heat.Kilowatts);
        var pinch = flows.FindIndex(flow => flow + deficit <= closeToNothing);
        return new(
            Power.FromKilowatts(deficit),
            Power.FromKilowatts(left),
            Power.FromKilowatts(given - left),
            pinch < 0 ? null : Temperature.FromCelsius(borders[pinch]),
            smallestDifference);
    }

    // The heat that falls through each border, without any from outside.
    private static List<double> FallingHeat(
        List<(double Top, double Bottom, double PerKelvin)> streams, List<double> borders)
    {
        var flows = new List<double>(borders.Count);
        var flow = 0.0;
        for (var i = 0; i < borders.Count; i++)
        {
            if (i > 0)
            {
                var (above, below) = (borders[i - 1], borders[i]);
                flow += (above - below) * streams.Where(stream => stream.Top >= above && stream.Bottom <= below)
                    .Sum(stream => stream.PerKelvin);
            }

            flows.Add(flow);
        }

        return flows;
    }

    // Hot streams give heat (positive) half the difference colder, cold streams take it half the difference hotter.
    private static (double Top, double Bottom, double PerKelvin) Shifted(ProcessFlow stream, double half) => stream.IsHot
        ? (stream.Supply.Celsius - half, stream.Target.Celsius - half, stream.KilowattsPerKelvin)
        : (stream.Target.Celsius + half, stream.Supply.Celsius + half, -stream.KilowattsPerKelvin);
}
