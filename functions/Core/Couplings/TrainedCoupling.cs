using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Couplings;

/// <summary>A model of a coupling and how it did in weeks it had not seen.</summary>
/// <param name="Model">Trained on all rows.</param>
/// <param name="Trees">Its trees, with the trainer's own file.</param>
/// <param name="Comparison">Against physics, in the last weeks.</param>
/// <param name="Rows">How many free hours it learned from.</param>
public sealed record TrainedCoupling(CouplingModel Model, TrainedTrees Trees, CouplingComparison Comparison, int Rows);
