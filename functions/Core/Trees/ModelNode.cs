using System.Text.Json;

namespace SektorKopplung.Core.Trees;

/// <summary>A value in a model file and its place, so that every error can say where it is.</summary>
internal readonly struct ModelNode(JsonElement value, string path)
{
    private readonly JsonElement _value = value;

    /// <summary>The place: <c>trees[3].threshold[7]</c>; empty for the whole file.</summary>
    public string Path => path;

    public ModelNode Field(string name)
    {
        ThrowIfNot(JsonValueKind.Object, "an object");
        return _value.TryGetProperty(name, out var field)
            ? new ModelNode(field, PathOf(name))
            : throw new FormatException($"{PathOf(name)} is missing.");
    }

    public void HasOnly(params string[] names)
    {
        ThrowIfNot(JsonValueKind.Object, "an object");
        foreach (var field in _value.EnumerateObject())
        {
            if (!names.Contains(field.Name))
            {
                throw new FormatException($"{PathOf(field.Name)} is unknown; the fields are {string.Join(", ", names)}.");
            }
        }
    }

    public T[] Items<T>(Func<ModelNode, T> read)
    {
        ThrowIfNot(JsonValueKind.Array, "a list");
        var place = path;
        return [.. _value.EnumerateArray().Select((item, index) => read(new ModelNode(item, $"{place}[{index}]")))];
    }

    public IReadOnlyDictionary<string, double> Numbers()
    {
        ThrowIfNot(JsonValueKind.Object, "an object");
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var field in _value.EnumerateObject())
        {
            numbers[field.Name.Length > 0 ? field.Name : throw Error("a number has no name")]
                = new ModelNode(field.Value, PathOf(field.Name)).Number();
        }

        return numbers;
    }

    public string Text()
    {
        ThrowIfNot(JsonValueKind.String, "a text");
        var text = _value.GetString()!;
        return string.IsNullOrWhiteSpace(text) ? throw Error("it must not be empty") : text;
    }

    public double Number()
    {
        ThrowIfNot(JsonValueKind.Number, "a number");
        var number = _value.GetDouble();
        return double.IsFinite(number) ? number : throw Error("it is too large for a double");
    }

    public float Single()
    {
        ThrowIfNot(JsonValueKind.Number, "a number");
        var number = _value.GetSingle();
        return float.IsFinite(number) ? number : throw Error("it is too large for a float");
    }

    public int Whole(int least)
    {
        ThrowIfNot(JsonValueKind.Number, "a whole number");
        return _value.TryGetInt32(out var number) && number >= least
            ? number
            : throw Error(least == int.MinValue ? "expected a whole number" : $"expected a whole number from {least}");
    }

    public DateTimeOffset Instant()
    {
        var text = Text();
        return text.EndsWith('Z') && _value.TryGetDateTimeOffset(out var instant)
            ? instant
            : throw Error("expected an instant in UTC as 2026-01-10T06:00:00Z");
    }

    public FormatException Error(string reason)
    {
        var found = _value.GetRawText();
        return new FormatException($"{(path.Length == 0 ? "The file" : path)}: {reason}; found {(found.Length > 60 ? found[..60] + "…" : found)}.");
    }

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private void ThrowIfNot(JsonValueKind kind, string expected)
    {
        if (_value.ValueKind != kind)
        {
            throw Error($"expected {expected}");
        }
    }
}
