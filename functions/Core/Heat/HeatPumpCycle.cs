using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>The four temperatures of a heat pump (Wärmepumpe) and what follows from them.</summary>
/// <param name="SourceIn">The source entering [°C].</param>
/// <param name="SourceOut">The source leaving, cooled [°C].</param>
/// <param name="SinkIn">Network water entering, the return [°C].</param>
/// <param name="SinkOut">Network water leaving, the supply [°C].</param>
/// <remarks>Jensen et al. 2018 with the ammonia fit of Pieper et al. 2020; 30/24 → 58/82 °C: COP 3.76.</remarks>
public sealed record HeatPumpCycle(Temperature SourceIn, Temperature SourceOut, Temperature SinkIn, Temperature SinkOut)
{
    /// <summary>Below this lift from source inlet to sink outlet the formula does not hold [K].</summary>
    public const double LowestLiftKelvins = 10;

    private const double PinchKelvins = 5;
    private const double IsentropicEfficiency = 0.8;

    /// <summary>Whether source is cooled, sink is heated and the lift is large enough.</summary>
    public bool IsFeasible => SourceOut < SourceIn && SinkIn < SinkOut && (SinkOut - SourceIn).Kelvins >= LowestLiftKelvins;

    /// <summary>Heat per electricity of a real machine (Leistungszahl) [1]; null where it is not feasible.</summary>
    public double? Cop => IsFeasible ? Jensen() : null;

    /// <summary>The ideal limit with gliding temperatures (Lorenz) [1].</summary>
    public double Lorenz => SinkMean / (SinkMean - SourceMean);

    /// <summary>The ideal limit between sink outlet and source inlet (Carnot) [1].</summary>
    public double Carnot => SinkOut.Kelvins / (SinkOut - SourceIn).Kelvins;

    private double SinkMean => LogMean.Of(SinkOut, SinkIn);

    private double SourceMean => LogMean.Of(SourceIn, SourceOut);

    /// <summary>The electricity for heat taken from the source [kW]: P = Q/(COP − 1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The COP is not above 1.</exception>
    public static Power Electricity(Power fromSource, double cop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(cop, 1);
        return Power.FromKilowatts(fromSource.Kilowatts / (cop - 1));
    }

    private double Jensen()
    {
        var across = (SinkOut - SourceOut).Kelvins + (2 * PinchKelvins);
        var sinkGlide = (SinkOut - SinkIn).Kelvins;
        var refrigerantSink = (0.2 * across) + (0.2 * sinkGlide) + 0.016;
        var work = (0.0014 * across) - (0.0015 * sinkGlide) + 0.039;
        var refrigerantSource = (SourceIn - SourceOut).Kelvins / 2;
        var pinch = 1 + ((refrigerantSink + PinchKelvins) / SinkMean);
        var lift = 1 + ((refrigerantSink + refrigerantSource + (2 * PinchKelvins)) / (SinkMean - SourceMean));
        return (Lorenz * pinch / lift * IsentropicEfficiency * (1 - work)) + 1 - IsentropicEfficiency;
    }
}
