using SektorKopplung.Core.Trees;

namespace SektorKopplung.Tests.Support;

/// <summary>Gradient boosting with greedy trees over binned values in plain C#: on any machine, without a package.</summary>
public sealed class PlainTreeTrainer : ITreeTrainer
{
    private const int Bins = 25;

    public string Algorithm => "plain-trees";

    public string Package => "none";

    public TrainedTrees Train(TreeTrainingSet rows, TreeOptions options)
    {
        var bias = rows.Targets.Average(target => (double)target);
        var rest = rows.Targets.Select(target => target - bias).ToArray();
        var thresholds = Enumerable.Range(0, rows.Features.Count).Select(feature => Thresholds(rows, feature)).ToArray();
        var bins = Enumerable.Range(0, rows.Count * rows.Features.Count)
            .Select(i => (byte)thresholds[i % rows.Features.Count].Count(threshold => threshold < rows.Values[i])).ToArray();
        var trees = new List<RegressionTree>();
        for (var i = 0; i < options.Trees; i++)
        {
            var tree = new Growth(bins, rest, thresholds, options).Grow();
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
        return [.. Enumerable.Range(1, Bins - 1).Select(i => sorted[(sorted.Length - 1) * i / Bins]).Distinct()];
    }

    private sealed class Growth(byte[] bins, double[] rest, float[][] thresholds, TreeOptions options)
    {
        private readonly List<TreeSplit> _splits = [];
        private readonly List<TreeLeaf> _leaves = [];

        public RegressionTree Grow()
        {
            Place([.. Enumerable.Range(0, rest.Length)], options.Leaves);
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
            var left = members.Where(row => BinOf(row, best.Feature) <= best.Bin).ToArray();
            var right = members.Where(row => BinOf(row, best.Feature) > best.Bin).ToArray();
            var share = Math.Clamp((int)Math.Round((double)leaves * left.Length / members.Length), 1, leaves - 1);
            _splits[place] = new(
                best.Feature, thresholds[best.Feature][best.Bin], Place(left, share), Place(right, leaves - share));
            return place;
        }

        private byte BinOf(int row, int feature) => bins[(row * thresholds.Length) + feature];

        private (int Feature, int Bin, double Gain) Best(int[] members)
        {
            var best = (Feature: 0, Bin: 0, Gain: 0.0);
            for (var feature = 0; feature < thresholds.Length; feature++)
            {
                var (sums, counts) = Histogram(members, feature);
                var (total, sum, count) = (sums.Sum(), 0.0, 0);
                for (var bin = 0; bin < thresholds[feature].Length; bin++)
                {
                    (sum, count) = (sum + sums[bin], count + counts[bin]);
                    var others = members.Length - count;
                    var gain = Math.Min(count, others) < options.FewestRowsPerLeaf ? 0
                        : (sum * sum / count) + ((total - sum) * (total - sum) / others) - (total * total / members.Length);
                    best = gain > best.Gain ? (feature, bin, gain) : best;
                }
            }

            return best;
        }

        private (double[] Sums, int[] Counts) Histogram(int[] members, int feature)
        {
            var (sums, counts) = (new double[Bins], new int[Bins]);
            foreach (var row in members)
            {
                var bin = BinOf(row, feature);
                sums[bin] += rest[row];
                counts[bin]++;
            }

            return (sums, counts);
        }
    }
}
