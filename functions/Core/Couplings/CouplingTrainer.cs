namespace SektorKopplung.Core.Couplings;

/// <summary>What trained a model.</summary>
/// <param name="Algorithm">The method in a word.</param>
/// <param name="Package">The package and its version.</param>
/// <param name="Seed">The seed.</param>
public sealed record CouplingTrainer(string Algorithm, string Package, int Seed);
