namespace SektorKopplung.Simulators.Plants.Noise;

/// <summary>One stream of random numbers, addressed by index or by time.</summary>
public readonly record struct NoiseChannel
{
    private readonly ulong _key;

    internal NoiseChannel(ulong key) => _key = key;

    /// <summary>Evenly distributed in [0, 1).</summary>
    public double Uniform(long index) => (Bits(index) >> 11) * (1.0 / (1UL << 53));

    /// <summary>Nearly normal with mean 0 and deviation 1, never beyond 3.5: the sum of four even numbers.</summary>
    public double Gaussian(long index)
    {
        var bits = Bits(index);
        var sum = (bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48);
        return ((sum / 65536.0) - 2) * 1.7320508;
    }

    /// <summary>A smooth curve through normal numbers, one every <paramref name="knotMinutes"/>.</summary>
    public double Smooth(double minutes, double knotMinutes)
    {
        var place = minutes / knotMinutes;
        var knot = Math.Floor(place);
        var share = place - knot;
        var weight = share * share * (3 - (2 * share));
        return (Gaussian((long)knot) * (1 - weight)) + (Gaussian((long)knot + 1) * weight);
    }

    private ulong Bits(long index) => SeededNoise.Mix(_key ^ SeededNoise.Mix((ulong)index * 0xD1B54A32D192ED03UL));
}
