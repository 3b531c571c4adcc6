namespace SektorKopplung.Benchmarks;

/// <summary>How one problem was matched.</summary>
/// <param name="Size">Sources x networks x hours.</param>
/// <param name="Seed">What the problem was made from.</param>
/// <param name="Euro">What the plan costs [€].</param>
/// <param name="Gap">How far it is from the best at most, by the solver's own proof [1].</param>
/// <param name="FirstSeconds">The first go [s].</param>
/// <param name="Seconds">The second go [s].</param>
/// <param name="CbcEuro">What CBC's plan costs [€]; null where it was not asked or found none.</param>
/// <param name="CbcBound">What CBC proves every plan costs at least [€]; null where it was not asked.</param>
/// <param name="CbcSeconds">How long CBC worked [s].</param>
/// <param name="PeakGigabytes">The most memory the process has held so far [GB].</param>
internal sealed record MatchingMeasurement(string Size, int Seed, double Euro, double Gap, double FirstSeconds, double Seconds,
    double? CbcEuro, double? CbcBound, double? CbcSeconds, double PeakGigabytes)
{
    /// <summary>Whether the second go was within its time.</summary>
    public bool IsFastEnough { get; init; }

    /// <summary>Whether the plan is as close to the best as promised.</summary>
    public bool IsGoodEnough { get; init; }
}
