using System.Text.Json.Nodes;
using SektorKopplung.Core.Trees;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Trees;

public class ModelFileTests
{
    private static readonly ModelProvenance Provenance = new()
    {
        Algorithm = "fast-tree",
        Package = "Microsoft.ML.FastTree 5.0.1",
        Seed = 7,
        WindowStart = new DateTimeOffset(2025, 11, 17, 0, 0, 0, TimeSpan.Zero),
        WindowEnd = new DateTimeOffset(2026, 1, 12, 0, 0, 0, TimeSpan.Zero),
        Rows = 1344,
        TrainedAt = new DateTimeOffset(2026, 1, 12, 3, 0, 0, 123, TimeSpan.FromHours(1)),
        Site = "musterstadt",
        Scores = new Dictionary<string, double> { ["mae"] = 41.5, ["coverage80"] = 0.1 + 0.2 },
    };

    public static TheoryData<string, string, string> Broken => new()
    {
        { "format", "\"sektorkopplung-model/2\"", "format is \"sektorkopplung-model/2\"; this program reads \"sektorkopplung-model/1\"." },
        { "format", "1", "format: expected a text; found 1." },
        { "kind", "\" \"", "kind: it must not be empty" },
        { "bias", "1e400", "bias: it is too large for a double" },
        { "bias", "\"NaN\"", "bias: expected a number; found \"NaN\"." },
        { "features", "[]", "In the trees: There are no features" },
        { "features", "[\"hour\"]", "In the trees: Split 1 of tree 0 asks for feature 1, but there are only 1" },
        { "features", "[\"hour\",\"hour\"]", "In the trees: The feature hour is there twice" },
        { "features", "[\"hour\",3]", "features[1]: expected a text; found 3." },
        { "numbers", "{\"scale\":null}", "numbers.scale: expected a number; found null." },
        { "numbers", "[]", "numbers: expected an object; found []." },
        { "trees", "{}", "trees: expected a list; found {}." },
        { "trees", "[5]", "trees[0]: expected an object; found 5." },
        { "more", "1", "more is unknown; the fields are format, kind" },
        { "provenance.seed", "-1", "provenance.seed: expected a whole number from 0; found -1." },
        { "provenance.rows", "1.5", "provenance.rows: expected a whole number from 0; found 1.5." },
        { "provenance.windowEnd", "\"2025-11-16T00:00:00Z\"", "provenance.windowEnd: it lies before windowStart" },
        { "provenance.trainedAt", "\"2026-01-12T02:00:00\"", "provenance.trainedAt: expected an instant in UTC" },
        { "provenance.trainedAt", "\"yesterdayZ\"", "provenance.trainedAt: expected an instant in UTC" },
        { "provenance.colour", "1", "provenance.colour is unknown" },
        { "trees[0].threshold", "[5.5,1e39]", "trees[0].threshold[1]: it is too large for a float; found 1e39." },
        { "trees[0].threshold", "[5.5]", "trees[0].threshold: it has 1 items, but feature has 2" },
        { "trees[0].feature", "[0,-1]", "trees[0].feature[1]: expected a whole number from 0" },
        { "trees[0].left", "[-1,0]", "In trees[0]: The left of split 1 leads to split 0, which another split leads to already." },
        { "trees[0].left", "[-1,2]", "In trees[0]: The left of split 1 leads to split 2, which does not exist." },
        { "trees[0].right", "[-2,-3]", "In trees[0]: Nothing leads from the root to split 1." },
        { "trees[0].right", "[99999999999,-3]", "trees[0].right[0]: expected a whole number; found 99999999999." },
        { "trees[0].value", "[1,2]", "trees[0].rows: it has 3 items, but value has 2" },
        { "trees[0].rows", "[1,2,-3]", "trees[0].rows[2]: expected a whole number from 0" },
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_number_comes_back_bit_for_bit(int seed)
    {
        var model = Model(new RandomTrees(seed).Ensemble(8, 30, 20)) with { Numbers = new Dictionary<string, double> { ["scale \"ü\" [kW]"] = Math.PI } };

        var read = ModelFile.Parse(model.Write());

        Assert.Equal(model.Write(), read.Write());
        Assert.Equal(model.Kind, read.Kind);
        Assert.Equal(model.Numbers, read.Numbers);
        Assert.Equal(model.Provenance.Scores, read.Provenance.Scores);
        Assert.Equal(model.Provenance with { Scores = read.Provenance.Scores }, read.Provenance);
        Assert.Equal(model.Trees.Features, read.Trees.Features);
        Assert.Equal(Bits(model.Trees), Bits(read.Trees));
    }

    [Fact]
    public void Extreme_numbers_come_back_bit_for_bit()
    {
        float[] thresholds = [float.MaxValue, float.MinValue, float.Epsilon, -0f, 1e-40f, 0.1f, 16777217f, 1.1754944e-38f];
        double[] values = [double.MaxValue, double.MinValue, double.Epsilon, -0.0, 1e-310, 0.1 + 0.2, 1.0 / 3, 9007199254740993, 5];
        var splits = thresholds.Select((threshold, index) => new TreeSplit(0, threshold, ~index, index == 7 ? ~8 : index + 1));
        var ensemble = new TreeEnsemble(["x"], -0.0, [new RegressionTree([.. splits], [.. values.Select(value => new TreeLeaf(value, int.MaxValue))])]);

        Assert.Equal(Bits(ensemble), Bits(ModelFile.Parse(Model(ensemble).Write()).Trees));
    }

    [Fact]
    public void Two_hundred_trees_of_twenty_leaves_take_less_than_300_kB()
    {
        var drawn = new RandomTrees(5).Ensemble(40, 200, 20);
        var longNumbers = drawn.Trees.Select(tree => new RegressionTree(
            [.. tree.Splits.Select(split => split with { Threshold = split.Threshold * MathF.PI })],
            [.. tree.Leaves.Select(leaf => new TreeLeaf(leaf.Value * 100, leaf.Rows * 400))]));

        var json = Model(new TreeEnsemble(drawn.Features, 0, [.. longNumbers])).Write();

        Assert.InRange(json.Length, 150_000, 300_000);
        Assert.Equal(200, json.TrimEnd().Count(sign => sign == '\n'));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_field_is_refused_with_its_place(string path, string value, string message)
    {
        var error = Assert.Throws<FormatException>(() => ModelFile.Parse(With(path, value)));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_field_is_refused_with_its_place()
    {
        foreach (var path in new[] { "format", "kind", "trees", "bias", "provenance.site", "provenance.scores", "trees[0].left", "trees[0].rows" })
        {
            Assert.Equal($"{path} is missing.", Assert.Throws<FormatException>(() => ModelFile.Parse(With(path, null))).Message);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null x")]
    [InlineData("{\"format\":\"sektorkopplung-model/1\",")]
    [InlineData("{\"format\":\"sektorkopplung-model/1\",\"kind\":\"a\",\"kind\":\"b\"}")]
    public void What_is_no_JSON_is_refused(string json)
        => Assert.StartsWith("The model file is no JSON", Assert.Throws<FormatException>(() => ModelFile.Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        var json = Example;
        for (var length = 0; length < json.TrimEnd().Length; length += 7)
        {
            Assert.Throws<FormatException>(() => ModelFile.Parse(json[..length]));
        }
    }

    [Fact]
    public void The_documented_example_says_what_the_text_says()
    {
        var model = ModelFile.Parse(Example);

        Assert.Equal(3.75f, model.Trees.Score([6, 8.25f]));
        Assert.Equal(1344, model.Trees.Trees[0].Leaves.Sum(leaf => leaf.Rows));
        Assert.Equal(model.Provenance.Rows, model.Trees.Trees[0].Leaves.Sum(leaf => leaf.Rows));
    }

    [Fact]
    public void What_could_not_be_read_back_is_not_written()
    {
        var model = Model(new RandomTrees(1).Ensemble(2, 1, 3));

        Assert.Throws<ArgumentException>(() => (model with { Numbers = new Dictionary<string, double> { ["x"] = double.NaN } }).Write());
        Assert.Throws<ArgumentException>(() => (model with { Kind = "" }).Write());
    }

    internal static string Example
        => RepositoryRoot.Read("docs/model-file.md").Split("```json")[1].Split("```")[0];

    internal static ModelFile Model(TreeEnsemble trees) => new() { Kind = "demand-residual", Trees = trees, Provenance = Provenance };

    private static IEnumerable<long> Bits(TreeEnsemble ensemble)
        => ensemble.Trees.SelectMany(tree => tree.Splits
                .SelectMany(split => new long[] { split.Feature, BitConverter.SingleToInt32Bits(split.Threshold), split.Left, split.Right })
                .Concat(tree.Leaves.SelectMany(leaf => new[] { BitConverter.DoubleToInt64Bits(leaf.Value), leaf.Rows })))
            .Prepend(BitConverter.DoubleToInt64Bits(ensemble.Bias));

    // The numbers are put in as text: 1e400 is no number of JsonNode's.
    private static string With(string path, string? value)
    {
        var root = JsonNode.Parse(Example)!;
        var steps = path.Split('.');
        var parent = steps.Length == 1 ? root : steps[0] == "trees[0]" ? root["trees"]![0]! : root[steps[0]]!;
        parent.AsObject().Remove(steps[^1]);
        if (value is not null)
        {
            parent[steps[^1]] = "@";
        }

        return root.ToJsonString().Replace("\"@\"", value, StringComparison.Ordinal);
    }
}
