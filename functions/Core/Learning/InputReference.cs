namespace SektorKopplung.Core.Learning;

/// <summary>How the values of one input lay while a model learned (Eingangsmaßstab).</summary>
/// <remarks>
/// Twelve bins: deciles of the training, and what lies below or above all of it. The population stability index of recent
/// values is Σ (rᵢ − tᵢ)·ln(rᵢ/tᵢ), r and t the shares of recent and training values per bin, empty ones counted as half a value. A
/// fortnight of winter is always far from a whole year; so the index is held against the largest one that a fortnight of the
/// training itself had.
/// </remarks>
/// <param name="Name">The input, e.g. <c>outdoor_temperature</c>.</param>
/// <param name="Edges">The smallest value, the nine deciles, the largest value, in the input's unit.</param>
/// <param name="Shares">The share of the training in each of the twelve bins.</param>
/// <param name="Usual">The largest index of a fortnight within the training.</param>
public sealed record InputReference(string Name, IReadOnlyList<double> Edges, IReadOnlyList<double> Shares, double Usual)
{
    private const int FortnightHours = 14 * 24;
    private const int FewestValues = 72;
    private const int Bins = 12;

    /// <summary>The reference of what a model learned from; null with less than two fortnights.</summary>
    /// <param name="name">The input.</param>
    /// <param name="values">Its hourly values in order, gaps left out.</param>
    public static InputReference? Of(string name, IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < 2 * FortnightHours)
        {
            return null;
        }

        double[] sorted = [.. values.Order()];
        double[] edges = [.. Enumerable.Range(0, Bins - 1).Select(tenth => sorted[tenth * (sorted.Length - 1) / (Bins - 2)])];
        var own = new InputReference(name, edges, SharesOf(values, edges), 0);
        var usual = Enumerable.Range(0, values.Count / FortnightHours)
            .Max(part => own.IndexOf([.. values.Skip(part * FortnightHours).Take(FortnightHours)]) ?? 0);
        return own with { Usual = usual };
    }

    /// <summary>The stability index of recent values, 0 for the same distribution; null with less than three days of them.</summary>
    /// <param name="recent">Recent hourly values, gaps left out.</param>
    public double? IndexOf(IReadOnlyList<double> recent)
    {
        ArgumentNullException.ThrowIfNull(recent);
        if (recent.Count < FewestValues)
        {
            return null;
        }

        var floor = 0.5 / recent.Count;
        return SharesOf(recent, Edges).Zip(Shares)
            .Select(pair => (Now: Math.Max(floor, pair.First), Then: Math.Max(floor, pair.Second)))
            .Sum(bin => (bin.Now - bin.Then) * Math.Log(bin.Now / bin.Then));
    }

    private static double[] SharesOf(IReadOnlyList<double> values, IReadOnlyList<double> edges)
    {
        var counts = new double[Bins];
        foreach (var value in values)
        {
            counts[BinOf(value, edges)]++;
        }

        return [.. counts.Select(count => count / values.Count)];
    }

    // 0: below the smallest; 1 to 10: the tenths; 11: above the largest.
    private static int BinOf(double value, IReadOnlyList<double> edges)
        => value < edges[0] ? 0 : value.Equals(edges[0]) ? 1 : edges.Count(edge => edge < value);
}
