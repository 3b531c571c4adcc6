using SektorKopplung.Core.Trees;

namespace SektorKopplung.Tests.Support;

/// <summary>The smallest model there is: it expects one level always.</summary>
public static class LevelModel
{
    /// <summary>A model of a level that learned until an instant.</summary>
    public static ModelFile Of(double level, DateTimeOffset until, string site = "stadt", int seed = 1) => new()
    {
        Kind = "demand-residual",
        Trees = new TreeEnsemble(["one"], level, []),
        Provenance = new()
        {
            Algorithm = "level",
            Package = "Levels 1.0",
            Seed = seed,
            WindowStart = until.AddDays(-60),
            WindowEnd = until,
            Rows = 1440,
            TrainedAt = until,
            Site = site,
            Scores = new Dictionary<string, double>(),
        },
    };
}
