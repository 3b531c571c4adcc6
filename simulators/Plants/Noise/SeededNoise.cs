namespace SektorKopplung.Simulators.Plants.Noise;

/// <summary>Random numbers that are a pure function of seed, channel and place: no order of calls can change them.</summary>
public sealed class SeededNoise(long seed)
{
    /// <summary>A stream of numbers of its own for a name.</summary>
    public NoiseChannel Channel(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = Mix((ulong)seed + 0x9E3779B97F4A7C15UL);
        foreach (var character in name)
        {
            key = Mix(key ^ character);
        }

        return new NoiseChannel(key);
    }

    /// <summary>Scatters the bits of a number (the finalizer of SplitMix64).</summary>
    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
