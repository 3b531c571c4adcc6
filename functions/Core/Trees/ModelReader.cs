using System.Text.Json;

namespace SektorKopplung.Core.Trees;

/// <summary>Reads a model from JSON.</summary>
internal static class ModelReader
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    public static ModelFile Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Model(new ModelNode(document.RootElement, ""));
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The model file is no JSON: {exception.Message}", exception);
        }
    }

    private static ModelFile Model(ModelNode root)
    {
        // First of all, because a later format may have other fields.
        var format = root.Field("format").Text();
        if (format != ModelFile.Format)
        {
            throw new FormatException($"format is \"{format}\"; this program reads \"{ModelFile.Format}\".");
        }

        root.HasOnly("format", "kind", "provenance", "numbers", "features", "bias", "trees");
        return new ModelFile
        {
            Kind = root.Field("kind").Text(),
            Provenance = Provenance(root.Field("provenance")),
            Numbers = root.Field("numbers").Numbers(),
            Trees = Ensemble(root),
        };
    }

    private static ModelProvenance Provenance(ModelNode node)
    {
        node.HasOnly("algorithm", "package", "seed", "windowStart", "windowEnd", "rows", "trainedAt", "site", "scores");
        var provenance = new ModelProvenance
        {
            Algorithm = node.Field("algorithm").Text(),
            Package = node.Field("package").Text(),
            Seed = node.Field("seed").Whole(0),
            WindowStart = node.Field("windowStart").Instant(),
            WindowEnd = node.Field("windowEnd").Instant(),
            Rows = node.Field("rows").Whole(0),
            TrainedAt = node.Field("trainedAt").Instant(),
            Site = node.Field("site").Text(),
            Scores = node.Field("scores").Numbers(),
        };
        return provenance.WindowEnd >= provenance.WindowStart
            ? provenance
            : throw node.Field("windowEnd").Error("it lies before windowStart");
    }

    private static TreeEnsemble Ensemble(ModelNode root)
    {
        var features = root.Field("features").Items(node => node.Text());
        var bias = root.Field("bias").Number();
        var trees = root.Field("trees").Items(Tree);
        return Checked("the trees", () => new TreeEnsemble(features, bias, trees));
    }

    private static RegressionTree Tree(ModelNode node)
    {
        node.HasOnly("feature", "threshold", "left", "right", "value", "rows");
        var features = node.Field("feature").Items(item => item.Whole(0));
        var thresholds = Column(node, "threshold", features.Length, "feature", item => item.Single());
        var left = Column(node, "left", features.Length, "feature", item => item.Whole(int.MinValue));
        var right = Column(node, "right", features.Length, "feature", item => item.Whole(int.MinValue));
        var values = node.Field("value").Items(item => item.Number());
        var rows = Column(node, "rows", values.Length, "value", item => item.Whole(0));
        return Checked(node.Path, () => new RegressionTree(
            [.. features.Select((feature, index) => new TreeSplit(feature, thresholds[index], left[index], right[index]))],
            [.. values.Select((value, index) => new TreeLeaf(value, rows[index]))]));
    }

    private static T[] Column<T>(ModelNode node, string name, int length, string other, Func<ModelNode, T> read)
    {
        var items = node.Field(name).Items(read);
        return items.Length == length
            ? items
            : throw node.Field(name).Error($"it has {items.Length} items, but {other} has {length}");
    }

    private static T Checked<T>(string place, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException exception)
        {
            throw new FormatException($"In {place}: {exception.Message}", exception);
        }
    }
}
