using SektorKopplung.Simulators.Plants.Noise;

namespace SektorKopplung.Simulators.Cli.Delivery;

/// <summary>What networks do to messages: some readings come twice, some late. The same seed picks the same ones.</summary>
internal sealed class Disturbance(SeededNoise noise)
{
    private const double DuplicateShare = 0.001;
    private const double DelayShare = 0.005;
    private const int LongestDelayMinutes = 20;

    private readonly NoiseChannel _duplicates = noise.Channel("duplicates");
    private readonly NoiseChannel _delays = noise.Channel("delays");

    /// <summary>Whether a reading is sent twice.</summary>
    public bool IsDoubled(int gauge, long minute) => _duplicates.Uniform(Place(gauge, minute)) < DuplicateShare;

    /// <summary>How many minutes a reading waits; 0 for nearly all.</summary>
    public int DelayMinutes(int gauge, long minute)
    {
        var chance = _delays.Uniform(Place(gauge, minute));
        return chance < DelayShare ? 2 + (int)(chance / DelayShare * (LongestDelayMinutes - 2)) : 0;
    }

    private static long Place(int gauge, long minute) => (minute * 4096) + gauge;
}
