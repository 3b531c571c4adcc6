using SektorKopplung.Simulators.Plants.Noise;

namespace SektorKopplung.Simulators.Plants.Couplings;

/// <summary>Dirt on the surfaces of an exchanger (Verschmutzung): it builds up over weeks until somebody cleans it.</summary>
/// <remarks>A pure function of time, so that history and live week fit together.</remarks>
public sealed class Fouling(string id, SeededNoise noise)
{
    private const double MinutesPerWeek = 7 * 1440;
    private const double MostLost = 0.2;
    private const double BuildUpWeeks = 7;
    private const double ShortestWeeks = 9;
    private const double SpreadWeeks = 6;

    private readonly double _interval = ShortestWeeks + (SpreadWeeks * noise.Channel($"{id} cleaning").Uniform(0));
    private readonly double _phase = noise.Channel($"{id} cleaning").Uniform(1);

    /// <summary>Share of the heat transfer that is lost in a minute: 0 after cleaning, at most 0.2 [1].</summary>
    public double LostShareAt(long minute)
    {
        var place = (minute / MinutesPerWeek / _interval) + _phase;
        return MostLost * (1 - Math.Exp(-(place - Math.Floor(place)) * _interval / BuildUpWeeks));
    }
}
