using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Trains trees on what the linear demand forecast leaves over (Training des Baummodells).</summary>
/// <remarks>
/// The rows are forecasts issued in the past by linear models that had not seen their day. Trees are trained five times with a
/// fifth of the days held out: that gives their weight per lead time, the band and the scores; then once on all days. There rows
/// count the less the further they lay off when held out, which makes the squared error of the trees behave like the absolute one
/// for outliers (Huber 1964, Annals of Mathematical Statistics 35; reweighted least squares). See docs/formulas.md.
/// Deterministic for a seed.
/// </remarks>
public static class ResidualTraining
{
    private const int Parts = TrainingRows.Folds;
    private const int WantedRows = 24_000;
    private const double OutlierShare = 1;

    /// <summary>Trains on one or more networks together.</summary>
    /// <param name="requests">One per network: everything measured before its hour is learned from; each with the same further series.</param>
    /// <param name="trainer">Trains the trees.</param>
    /// <param name="seed">Same seed, same rows, same model.</param>
    /// <exception cref="ArgumentException">No history is long enough, or the networks have different further series.</exception>
    public static ResidualModel Train(IReadOnlyList<ForecastRequest> requests, ITreeTrainer trainer, int seed)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(trainer);
        var cases = requests.Select(LinearFit.Of).OfType<LinearFit>().Where(fit => fit.IsDetailed).ToList();
        if (cases.Count == 0)
        {
            throw new ArgumentException("No history is long enough to train trees on: two weeks, 60 % of them measured.");
        }

        var table = ResidualRows.Of(cases, FeaturesOf(cases), requests.Max(request => request.HorizonHours), WantedRows);
        if (table.Count < 500)
        {
            throw new ArgumentException($"Only {table.Count} past forecasts to train trees on; at least 500 are needed.");
        }

        var held = HeldOut(table, trainer, seed);
        var trained = Fit(table, _ => true, Weights(table, held), trainer, seed);
        var numbers = new ResidualNumbers(table, held);
        var file = new ModelFile
        {
            Kind = ResidualModel.Kind,
            Trees = trained.Ensemble,
            Numbers = numbers.All(),
            Provenance = new()
            {
                Algorithm = trainer.Algorithm,
                Package = trainer.Package,
                Seed = seed,
                WindowStart = cases.Min(fit => fit.Record.Window.Start),
                WindowEnd = cases.Max(fit => fit.Record.Window.End),
                Rows = table.Count,
                TrainedAt = requests.Max(request => request.IssuedAt),
                Site = string.Join(' ', requests.Select(request => request.Series.Asset).Distinct()),
                Scores = numbers.Scores(),
            },
        };
        return ResidualModel.Of(file, trained);
    }

    private static ResidualFeatures FeaturesOf(List<LinearFit> cases)
    {
        var related = NamesOf(cases[0].Rows.Grid.Related);
        var weather = NamesOf(cases[0].Rows.Grid.Weather);
        if (cases.Any(fit => !NamesOf(fit.Rows.Grid.Related).SequenceEqual(related)
            || !NamesOf(fit.Rows.Grid.Weather).SequenceEqual(weather)))
        {
            throw new ArgumentException("The networks have different further series: train them one by one.");
        }

        if (related.Intersect(weather).FirstOrDefault() is { } both)
        {
            throw new ArgumentException($"{both} is given twice: as a series of the plant and as weather.");
        }

        var means = related.Concat(weather).ToDictionary(name => name, name => cases
            .SelectMany(fit => fit.Rows.Grid.Related.Concat(fit.Rows.Grid.Weather))
            .Where(series => series.Name == name).SelectMany(series => series.Values)
            .Where(double.IsFinite).DefaultIfEmpty(0).Average());
        return new(related, weather, means);
    }

    private static string[] NamesOf(IReadOnlyList<NamedHours> series) => [.. series.Select(one => one.Name)];

    // What trees that had not seen a row's days say of it.
    private static double[] HeldOut(ResidualRows table, ITreeTrainer trainer, int seed)
    {
        var held = new double[table.Count];
        Parallel.For(0, Parts, part =>
        {
            var trees = Fit(table, row => table.Fold[row] % Parts != part, null, trainer, seed).Ensemble;
            for (var row = 0; row < table.Count; row++)
            {
                if (table.Fold[row] % Parts == part)
                {
                    held[row] = trees.Score(table.Row(row));
                }
            }
        });
        return held;
    }

    private static float[] Weights(ResidualRows table, double[] held)
    {
        var off = held.Select((said, row) => Math.Abs(table.Targets[row] - said)).ToArray();
        var usual = Math.Max(1e-6, OutlierShare * off.Average());
        return [.. off.Select(error => (float)(usual / Math.Max(error, usual)))];
    }

    private static TrainedTrees Fit(ResidualRows table, Func<int, bool> isUsed, float[]? weights, ITreeTrainer trainer, int seed)
    {
        var options = new TreeOptions { Trees = 150, Leaves = 20, LearningRate = 0.08, FewestRowsPerLeaf = 20, Seed = seed };
        var rows = Enumerable.Range(0, table.Count).Where(isUsed).ToArray();
        return trainer.Train(table.Select(rows, weights), options);
    }
}
