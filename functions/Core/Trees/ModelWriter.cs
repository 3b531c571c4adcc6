using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SektorKopplung.Core.Trees;

/// <summary>Writes a model as JSON, each number as short as reads back bit for bit.</summary>
internal static class ModelWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(ModelFile model)
    {
        var head = Object(json => WriteHead(json, model));
        var trees = model.Trees.Trees.Select(tree => "\n" + Object(json => WriteTree(json, tree)));
        return $"{head[..^1]},\"trees\":[{string.Join(',', trees)}]}}\n";
    }

    private static string Object(Action<Utf8JsonWriter> writeFields)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            writeFields(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteHead(Utf8JsonWriter json, ModelFile model)
    {
        json.WriteString("format", ModelFile.Format);
        json.WriteString("kind", Word(model.Kind, "kind"));
        WriteProvenance(json, model.Provenance);
        WriteNumbers(json, "numbers", model.Numbers);
        WriteList(json, "features", model.Trees.Features, json.WriteStringValue);
        json.WriteNumber("bias", model.Trees.Bias);
    }

    private static void WriteProvenance(Utf8JsonWriter json, ModelProvenance provenance)
    {
        json.WriteStartObject("provenance");
        json.WriteString("algorithm", Word(provenance.Algorithm, "algorithm"));
        json.WriteString("package", Word(provenance.Package, "package"));
        json.WriteNumber("seed", provenance.Seed);
        json.WriteString("windowStart", Instant(provenance.WindowStart));
        json.WriteString("windowEnd", Instant(provenance.WindowEnd));
        json.WriteNumber("rows", provenance.Rows);
        json.WriteString("trainedAt", Instant(provenance.TrainedAt));
        json.WriteString("site", Word(provenance.Site, "site"));
        WriteNumbers(json, "scores", provenance.Scores);
        json.WriteEndObject();
    }

    private static void WriteTree(Utf8JsonWriter json, RegressionTree tree)
    {
        WriteList(json, "feature", tree.Splits, split => json.WriteNumberValue(split.Feature));
        WriteList(json, "threshold", tree.Splits, split => json.WriteNumberValue(split.Threshold));
        WriteList(json, "left", tree.Splits, split => json.WriteNumberValue(split.Left));
        WriteList(json, "right", tree.Splits, split => json.WriteNumberValue(split.Right));
        WriteList(json, "value", tree.Leaves, leaf => json.WriteNumberValue(leaf.Value));
        WriteList(json, "rows", tree.Leaves, leaf => json.WriteNumberValue(leaf.Rows));
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, double> numbers)
    {
        json.WriteStartObject(name);
        foreach (var (key, number) in numbers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(Word(key, name), double.IsFinite(number)
                ? number
                : throw new ArgumentException($"{name}.{key} is {number}; it must be a finite number."));
        }

        json.WriteEndObject();
    }

    private static string Word(string word, string name)
        => string.IsNullOrWhiteSpace(word) ? throw new ArgumentException($"The {name} is empty.") : word;

    private static string Instant(DateTimeOffset instant)
        => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
