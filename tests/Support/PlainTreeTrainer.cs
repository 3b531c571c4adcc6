using SektorKopplung.Core.Trees;

namespace SektorKopplung.Tests.Support;

/// <summary>Gradient boosting with greedy trees in plain C#: slow, exact, on any machine, without a package.</summary>
public sealed class PlainTreeTrainer : ITreeTrainer
{
    private const int Candidates = 24;

    public string Algorithm => "plain-trees";

    public string Package => "none";

    public TrainedTrees Train(TreeTrainingSet rows, TreeOptions options)
    {
        var bias = rows.Targets.Average(target => (double)target);
        var rest = rows.Targets.Select(target => target - bias).ToArray();
        var candidates = Enumerable.Range(0, rows.Features.Count).Select(feature => Thresholds(rows, feature)).ToArray();
        var trees = new List<RegressionTree>();
        for (var i = 0; i < options.Trees; i++)
        {
            var tree = new Growth(rows, rest, candidates, options).Grow();
            trees.Add(tree);
            for (var row = 0; row < rest.Length; row++)
            {
                rest[row] -= tree.Leaves[tree.LeafOf(rows.Row(row))].Value;
            }
        }

        return new(new TreeEnsemble(rows.Features, bias, trees), []);
    }

    private static float[] Thresholds(TreeTrainingSet rows, int feature)
    {
        var sorted = Enumerable.Range(0, rows.Count).Select(row => rows.Row(row)[feature]).Order().ToArray();
        return [.. Enumerable.Range(1, Candidates).Select(i => sorted[(sorted.Length - 1) * i / (Candidates + 1)]).Distinct()];
    }

    private sealed class Growth(TreeTrainingSet rows, double[] rest, float[][] candidates, TreeOptions options)
    {
        private readonly List<TreeSplit> _splits = [];
        private readonly List<TreeLeaf> _leaves = [];

        public RegressionTree Grow()
        {
            Place([.. Enumerable.Range(0, rows.Count)], options.Leaves);
            return new RegressionTree(_splits, _leaves);
        }

        // Leaves are shared out between the two sides by their rows.
        private int Place(int[] members, int leaves)
        {
            var best = leaves < 2 ? default : Best(members);
            if (best.Gain <= 1e-12)
            {
                _leaves.Add(new(options.LearningRate * members.Average(row => rest[row]), members.Length));
                return ~(_leaves.Count - 1);
            }

            var place = _splits.Count;
            _splits.Add(default);
            var left = members.Where(row => rows.Row(row)[best.Feature] <= best.Threshold).ToArray();
            var right = members.Where(row => rows.Row(row)[best.Feature] > best.Threshold).ToArray();
            var share = Math.Clamp((int)Math.Round((double)leaves * left.Length / members.Length), 1, leaves - 1);
            _splits[place] = new(best.Feature, best.Threshold, Place(left, share), Place(right, leaves - share));
            return place;
        }

        private (int Feature, float Threshold, double Gain) Best(int[] members)
        {
            var best = (Feature: 0, Threshold: 0f, Gain: 0.0);
            var total = members.Sum(row => rest[row]);
            for (var feature = 0; feature < candidates.Length; feature++)
            {
                foreach (var threshold in candidates[feature])
                {
                    var gain = Gain(members, (feature, threshold), total);
                    best = gain > best.Gain ? (feature, threshold, gain) : best;
                }
            }

            return best;
        }

        private double Gain(int[] members, (int Feature, float Threshold) split, double total)
        {
            var (sum, count) = (0.0, 0);
            foreach (var row in members)
            {
                if (rows.Values[(row * rows.Features.Count) + split.Feature] <= split.Threshold)
                {
                    sum += rest[row];
                    count++;
                }
            }

            var others = members.Length - count;
            return Math.Min(count, others) < options.FewestRowsPerLeaf ? 0
                : (sum * sum / count) + ((total - sum) * (total - sum) / others) - (total * total / members.Length);
        }
    }
}
