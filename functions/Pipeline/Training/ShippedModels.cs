namespace SektorKopplung.Pipeline.Training;

/// <summary>Models that come with the program; they challenge only where the site is the one they were trained on.</summary>
/// <param name="Models">The models.</param>
public sealed record ShippedModels(IReadOnlyList<ShippedModel> Models)
{
    /// <summary>None.</summary>
    public static ShippedModels None { get; } = new([]);
}
