namespace SektorKopplung.Core.Trees;

/// <summary>What the path to a leaf asks of one feature.</summary>
/// <param name="Feature">The position of the value in a row.</param>
/// <param name="Above">The value must not be at most this; NaN asks nothing.</param>
/// <param name="AtMost">The value must be at most this.</param>
/// <param name="Share">The share of training rows that stay on the path at the splits by this feature.</param>
internal readonly record struct LeafCondition(int Feature, float Above, float AtMost, double Share)
{
    public static LeafCondition Left(TreeSplit split, double share)
        => new(split.Feature, float.NaN, split.Threshold, share);

    public static LeafCondition Right(TreeSplit split, double share)
        => new(split.Feature, split.Threshold, float.PositiveInfinity, share);

    public bool IsMetBy(ReadOnlySpan<float> row) => row[Feature] <= AtMost && !(row[Feature] <= Above);

    // MaxNumber and MinNumber pass over the NaN that asks nothing.
    public LeafCondition And(LeafCondition other)
        => new(Feature, float.MaxNumber(Above, other.Above), float.MinNumber(AtMost, other.AtMost), Share * other.Share);
}
