namespace SektorKopplung.Core.Matching;

/// <summary>A result with its range (Bandbreite), in the unit its property names.</summary>
/// <param name="Low">The cautious value.</param>
/// <param name="Mid">The expected value.</param>
/// <param name="High">The favourable value.</param>
public sealed record ResultBand(double Low, double Mid, double High)
{
    /// <summary>Nothing.</summary>
    public static ResultBand Zero { get; } = new(0, 0, 0);

    /// <summary>The band around some values: the smallest, the first, the largest.</summary>
    /// <param name="mid">The expected value.</param>
    /// <param name="others">Other values it may take.</param>
    public static ResultBand Around(double mid, params IReadOnlyList<double> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new(others.Append(mid).Min(), mid, others.Append(mid).Max());
    }
}
