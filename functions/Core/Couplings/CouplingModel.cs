using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Couplings;

/// <summary>A learned correction of the physical estimate of one coupling (gelerntes Kopplungsmodell).</summary>
/// <remarks>
/// Trees say how far the coupling lies off its estimate, as a share of its capacity. What physics forbids stays nothing, and
/// nothing exceeds the capacity. Immutable, safe to use from many threads.
/// </remarks>
public sealed class CouplingModel
{
    /// <summary>The kind of its model file.</summary>
    public const string Kind = "coupling";

    private readonly TreeEnsemble _trees;
    private readonly ITreeScorer _scorer;
    private readonly CouplingBand _band;

    internal CouplingModel(TreeEnsemble trees, CouplingBand band, TimeWindow window, ITreeScorer? scorer = null)
        => (_trees, _band, Window, _scorer) = (trees, band, window, scorer ?? trees);

    /// <summary>Takes a model from its file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="scorer">What scores its trees; null for the trees of the file, which explain in any case.</param>
    /// <exception cref="FormatException">The file is of another kind, looks at other features or lacks its band; the message says which.</exception>
    public static CouplingModel Of(ModelFile file, ITreeScorer? scorer = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Kind != Kind)
        {
            throw new FormatException($"The model is of the kind '{file.Kind}', not '{Kind}'.");
        }

        if (!file.Trees.Features.SequenceEqual(CouplingFeatures.Names))
        {
            throw new FormatException("The model looks at other features than a coupling has: "
                + $"{string.Join(", ", file.Trees.Features)} instead of {string.Join(", ", CouplingFeatures.Names)}.");
        }

        return new(
            file.Trees, CouplingBand.Of(file.Numbers), new(file.Provenance.WindowStart, file.Provenance.WindowEnd), scorer);
    }

    /// <summary>The measured hours it learned from.</summary>
    public TimeWindow Window { get; }

    /// <summary>The model as a file.</summary>
    /// <param name="provenance">Where it comes from.</param>
    public ModelFile ToFile(ModelProvenance provenance)
        => new() { Kind = Kind, Trees = _trees, Provenance = provenance, Numbers = _band.Numbers };

    /// <summary>The heat of hours [kW] without its band, for comparison with what was measured.</summary>
    public IReadOnlyList<double> HeatOf(IReadOnlyList<CouplingRow> rows)
    {
        var scores = Score(rows.Select(row => (row.Conditions, row.Physical)));
        return [.. rows.Zip(scores, (row, score) => Bounded(row.Physical + (score * Capacity(row.Conditions)), row.Conditions))];
    }

    /// <summary>Corrects the physical estimate of hours and says by what.</summary>
    internal IReadOnlyList<CouplingCorrection> Correct(IReadOnlyList<(CouplingConditions Conditions, ForecastPoint Physical)> hours)
    {
        var scores = Score(hours.Select(hour => (hour.Conditions, hour.Physical.P50)));
        return [.. hours.Zip(scores, (hour, score) => Correct(hour.Conditions, hour.Physical, score))];
    }

    private float[] Score(IEnumerable<(CouplingConditions Conditions, double Physical)> hours)
        => _scorer.ScoreAll(hours.SelectMany(hour => CouplingFeatures.Of(hour.Conditions, hour.Physical)).ToArray());

    private CouplingCorrection Correct(CouplingConditions conditions, ForecastPoint physical, float score)
    {
        var terms = new double[CouplingTerms.Learned.Count];
        if (physical.P50 > 0)
        {
            Explain(conditions, physical.P50, score, terms);
        }

        var raw = physical.P50 + terms.Sum();
        var middle = physical.P50 > 0 ? Bounded(raw, conditions) : 0;
        terms[^1] = middle - raw;
        return new(_band.Around(middle, physical, Capacity(conditions)), terms);
    }

    private static double Capacity(CouplingConditions conditions) => conditions.Way.Coupling.Capacity.Kilowatts;

    private static double Bounded(double heat, CouplingConditions conditions) => Math.Clamp(heat, 0, Capacity(conditions));

    private void Explain(CouplingConditions conditions, double physical, float score, double[] terms)
    {
        var capacity = Capacity(conditions);
        var shares = _trees.Explain(CouplingFeatures.Of(conditions, physical));
        terms[0] = shares.Baseline * capacity;
        for (var feature = 0; feature < shares.PerFeature.Count; feature++)
        {
            terms[CouplingTerms.IndexOf(CouplingFeatures.Terms[feature])] += shares.PerFeature[feature] * capacity;
        }

        // The score is rounded to float: the last of its digits goes to the usual deviation.
        terms[0] += (score * capacity) - terms.Sum();
    }
}
