using SektorKopplung.Simulators.Plants.Noise;
using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Plants.Networks;

/// <summary>What the buildings of a network want: space heating by filtered temperature and hour, hot water, chance.</summary>
public sealed class HeatDemand(NetworkDesign design, SeededNoise noise)
{
    private const double HeatingLimitCelsius = 18;
    private const double NormOutdoorCelsius = -12;

    private static readonly Curve WorkdayHeating = new(
        (0, 0.88), (4, 0.86), (5, 0.95), (6.5, 1.12), (8, 1.10), (10, 1.03), (15, 0.98), (18, 1.05), (21, 1.0), (23, 0.9), (24, 0.88));

    private static readonly Curve WeekendHeating = new(
        (0, 0.9), (5, 0.87), (7, 0.95), (8.5, 1.10), (10, 1.08), (15, 1.0), (18, 1.05), (22, 0.98), (24, 0.9));

    private static readonly Curve WorkdayHotWater = new(
        (0, 0.45), (2, 0.3), (4.5, 0.4), (6.5, 1.9), (8, 1.5), (10, 0.9), (12.5, 1.1), (15, 0.8), (19, 1.7), (22, 1.0), (24, 0.45));

    private static readonly Curve WeekendHotWater = new(
        (0, 0.5), (3, 0.3), (6, 0.4), (9, 1.8), (11, 1.5), (14, 1.0), (19, 1.6), (22, 1.0), (24, 0.5));

    private readonly NoiseChannel _slow = noise.Channel($"{design.Id} demand slow");
    private readonly NoiseChannel _fast = noise.Channel($"{design.Id} demand fast");

    /// <summary>The demand at a moment [kW].</summary>
    public double KilowattsAt(TownMoment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var felt = (0.75 * moment.BuildingCelsius) + (0.25 * moment.ControlCelsius);
        var cold = Math.Max(0, HeatingLimitCelsius - felt) / (HeatingLimitCelsius - NormOutdoorCelsius);
        var heating = design.SpaceHeatingKw * cold
            * (moment.IsWeekend ? WeekendHeating : WorkdayHeating).At(moment.LocalHour);
        var water = design.HotWaterKw * (moment.IsWeekend ? WeekendHotWater : WorkdayHotWater).At(moment.LocalHour);
        var chance = 1 + (0.018 * _slow.Smooth(moment.Minute, 180)) + (0.008 * _fast.Smooth(moment.Minute, 6));
        return (heating + water) * chance;
    }
}
