using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Adds up, hour by hour, what a forecast comes from (Zerlegung).</summary>
/// <param name="scale">What the parts are multiplied with.</param>
/// <param name="features">The names of what the trees see; empty without trees.</param>
internal sealed class ForecastSplit(double scale, IReadOnlyList<string> features)
{
    /// <summary>How many groups of causes there are.</summary>
    public static readonly int Groups = Enum.GetValues<TermGroup>().Length;

    private readonly TermGroup[] _groups = [.. features.Select(ResidualFeatures.GroupOf)];
    private readonly List<double[]> _hours = [];
    private double[] _current = [];
    private double _value;

    /// <summary>Begins an hour; the linear model's parts are added to what is returned, one place per group.</summary>
    /// <param name="value">The forecast before it is cut at 0, in mean loads.</param>
    public Span<double> Begin(double value)
    {
        _value = value;
        _current = new double[Groups + 1 + features.Count];
        _hours.Add(_current);
        return _current.AsSpan(0, Groups);
    }

    /// <summary>Adds what the trees say; nothing where they have no say.</summary>
    public void AddTrees(TreeContributions? trees, double share)
    {
        if (trees is not null)
        {
            _current[Groups] = share * trees.Baseline;
            for (var i = 0; i < features.Count; i++)
            {
                _current[Groups + 1 + i] = share * trees.PerFeature[i];
            }
        }
    }

    /// <summary>Ends an hour: brings it to the unit of the quantity and notes what was cut off below 0.</summary>
    public void End()
    {
        // The trees' score is rounded to float: the last of its digits goes to the usual level.
        _current[(int)TermGroup.Usual] += _value - _current.Sum();
        for (var i = 0; i < _current.Length; i++)
        {
            _current[i] *= scale;
        }

        _current[(int)TermGroup.Floor] = Math.Max(0, _value * scale) - _current.Sum();
    }

    /// <summary>The split with its words.</summary>
    /// <param name="yesterday">The linear parts of the same hours on the day before, in mean loads.</param>
    public ForecastExplanation Explain(double[][] yesterday)
    {
        var terms = Enumerable.Range(0, Groups).Select(group => new ForecastTerm((TermGroup)group, null))
            .Append(new(TermGroup.Usual, "baseline"))
            .Concat(features.Select((name, i) => new ForecastTerm(_groups[i], name))).ToList();
        var kept = Enumerable.Range(0, terms.Count).Where(i => _hours.Any(hour => hour[i] != 0)).ToList();
        return new()
        {
            Terms = [.. kept.Select(i => terms[i])],
            Values = [.. _hours.Select(hour => kept.Select(i => hour[i]).ToArray())],
            Changes = Changes(yesterday),
        };
    }

    // Against yesterday for weather and calendar; against the expectation for what the last days and the trees say.
    private List<ForecastChange> Changes(double[][] yesterday)
    {
        var hours = yesterday.Length;
        double Mean(Func<int, double> of) => hours == 0 ? 0 : Enumerable.Range(0, hours).Average(of);
        double Linear(TermGroup group) => Mean(i => _hours[i][(int)group] - (yesterday[i][(int)group] * scale));
        double Trees() => Mean(i => _hours[i].Skip(Groups).Sum());
        return
        [
            new(ForecastCause.Outdoor, Linear(TermGroup.Outdoor)),
            new(ForecastCause.DayKind, Linear(TermGroup.DayKind)),
            new(ForecastCause.SunAndWind, Linear(TermGroup.SunAndWind)),
            new(ForecastCause.Recent, Mean(i => _hours[i][(int)TermGroup.Recent])),
            new(ForecastCause.Trees, Trees()),
        ];
    }
}
