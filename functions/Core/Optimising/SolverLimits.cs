namespace SektorKopplung.Core.Optimising;

/// <summary>When to stop looking for a better plan.</summary>
/// <remarks>Work and gap decide, so that the same problem gives the same plan; time is a brake for emergencies.</remarks>
public sealed record SolverLimits
{
    /// <summary>A gap that is good enough [1].</summary>
    public double GoodGap { get; init; } = 0.001;

    /// <summary>How much to work: 1 is usual, 4 takes about four times as long.</summary>
    public double Effort { get; init; } = 1;

    /// <summary>Says whether time is up; asked often. Null where it does not matter.</summary>
    public Func<bool>? IsTimeUp { get; init; }
}
