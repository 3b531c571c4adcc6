namespace SektorKopplung.Core.Sites;

/// <summary>Why series are kept, for how long, and how they are protected.</summary>
/// <param name="Asset">The asset id, or <c>*</c> for all.</param>
/// <param name="Quantity">The quantity, or <c>*</c> for all.</param>
/// <param name="Class">The data class.</param>
/// <param name="Purpose">What the series is used for; empty means no purpose, kept 24 hours.</param>
/// <param name="LegalBasis">On which ground it is processed.</param>
/// <param name="Retention">How long raw readings are kept.</param>
/// <param name="Owner">The third party whose secret it is; empty otherwise.</param>
public sealed record SeriesPolicy(
    string Asset,
    string Quantity,
    DataClass Class,
    string Purpose,
    string LegalBasis,
    TimeSpan Retention,
    string Owner);
