namespace SektorKopplung.Core.Heat;

/// <summary>When a measure counts as economic for the owner of a source (Wirtschaftlichkeit nach EnEfG § 9).</summary>
/// <param name="ShareOfLife">The net present value must be positive after this share of the useful life [1].</param>
/// <param name="LongestLifeYears">Longer useful lives count as this [a].</param>
/// <param name="LegalRef">Where it stands.</param>
public sealed record OwnerTestRule(double ShareOfLife, double LongestLifeYears, string LegalRef)
{
    /// <summary>The years after which it must have paid: 20 a of use count as 15, half of that is 7.5.</summary>
    public double YearsOf(double lifeYears) => Math.Min(lifeYears, LongestLifeYears) * ShareOfLife;
}
