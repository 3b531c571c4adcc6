using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Couplings;

/// <summary>A model of a coupling and how it did in weeks it had not seen.</summary>
/// <param name="Model">Trained on all rows.</param>
/// <param name="Trees">Its trees, with the trainer's own file.</param>
/// <param name="Comparison">Against physics, in the last weeks.</param>
/// <param name="Rows">How many free hours it learned from.</param>
/// <param name="Training">What trained it.</param>
public sealed record TrainedCoupling(
    CouplingModel Model, TrainedTrees Trees, CouplingComparison Comparison, int Rows, CouplingTrainer Training)
{
    /// <summary>The model as a file, with where it comes from and how it did (<c>learned_error_kw</c>, <c>physical_error_kw</c>, <c>coverage_80</c>, <c>compared_hours</c>).</summary>
    /// <param name="site">The id of the site.</param>
    /// <param name="trainedAt">Now, UTC.</param>
    public ModelFile ToFile(string site, DateTimeOffset trainedAt)
    {
        var scores = new Dictionary<string, double>
        {
            ["learned_error_kw"] = Comparison.LearnedError,
            ["physical_error_kw"] = Comparison.PhysicalError,
            ["compared_hours"] = Comparison.Hours,
        };
        if (Comparison.Coverage is { } coverage)
        {
            scores["coverage_80"] = coverage;
        }

        return Model.ToFile(new()
        {
            Algorithm = Training.Algorithm,
            Package = Training.Package,
            Seed = Training.Seed,
            WindowStart = Model.Window.Start,
            WindowEnd = Model.Window.End,
            Rows = Rows,
            TrainedAt = trainedAt,
            Site = site,
            Scores = scores,
        });
    }
}
