namespace SektorKopplung.Core.Trees;

/// <summary>Values that stand row after row.</summary>
public static class TreeRows
{
    /// <summary>How many rows values are.</summary>
    /// <param name="values">The values, row after row.</param>
    /// <param name="width">How many values a row has.</param>
    /// <exception cref="ArgumentException">They are no whole rows.</exception>
    public static int CountIn(ReadOnlySpan<float> values, int width)
        => width > 0 && values.Length % width == 0
            ? values.Length / width
            : throw new ArgumentException($"There are {values.Length} values for rows of {width} features.", nameof(values));
}
