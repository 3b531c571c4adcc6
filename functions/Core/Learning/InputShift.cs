namespace SektorKopplung.Core.Learning;

/// <summary>How far recent values of an input lie from those a model learned from.</summary>
/// <param name="Name">The input.</param>
/// <param name="Index">Its population stability index; 0 for the same distribution.</param>
/// <param name="Limit">The index above which it counts as shifted.</param>
public sealed record InputShift(string Name, double Index, double Limit)
{
    /// <summary>Whether the values are unlike any of the training.</summary>
    public bool IsShifted => Index > Limit;
}
