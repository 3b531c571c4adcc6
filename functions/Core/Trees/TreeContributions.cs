namespace SektorKopplung.Core.Trees;

/// <summary>What each feature adds to an answer (Shapley-Werte).</summary>
/// <param name="Baseline">The answer for the average row of the training, in the target's unit.</param>
/// <param name="PerFeature">What each feature adds to it, in the order of the features, in the target's unit.</param>
/// <remarks><see cref="Baseline"/> and all of <see cref="PerFeature"/> together are the answer before rounding.</remarks>
public sealed record TreeContributions(double Baseline, IReadOnlyList<double> PerFeature);
