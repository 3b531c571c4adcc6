using System.Text;
using System.Text.Json;

namespace SektorKopplung.Core.Sites;

/// <summary>Reads JSON into nodes; fields that stand twice are kept twice, so that they can be reported.</summary>
internal sealed class SiteNodeReader
{
    private readonly byte[] _text;
    private readonly List<int> _lineStarts = [0];

    private SiteNodeReader(string json)
    {
        _text = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] == '\n')
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>The root, or the error where the text is no JSON.</summary>
    public static (SiteNode? Root, SiteError? Error) Read(string json)
    {
        var source = new SiteNodeReader(json);
        try
        {
            var reader = new Utf8JsonReader(source._text);
            reader.Read();
            var root = source.ReadValue(ref reader, "");
            reader.Read();
            return (root, null);
        }
        catch (JsonException exception)
        {
            return (null, new SiteError((int)(exception.LineNumber ?? 0) + 1, "",
                "The file is not valid JSON: a comma, quote or bracket is missing or too many (no comments allowed)."));
        }
        catch (InvalidOperationException)
        {
            return (null, new SiteError(1, "", "The file holds a text that is not valid Unicode."));
        }
    }

    private SiteNode ReadValue(ref Utf8JsonReader reader, string path)
    {
        var line = LineOf(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, path, line),
            JsonTokenType.StartArray => ReadArray(ref reader, path, line),
            JsonTokenType.String => new(JsonValueKind.String, line, path) { Text = reader.GetString()! },
            JsonTokenType.Number => new(JsonValueKind.Number, line, path)
            {
                Number = reader.GetDouble(),
                Text = Encoding.UTF8.GetString(reader.ValueSpan),
            },
            JsonTokenType.True => new(JsonValueKind.True, line, path),
            JsonTokenType.False => new(JsonValueKind.False, line, path),
            _ => new(JsonValueKind.Null, line, path),
        };
    }

    private SiteNode ReadObject(ref Utf8JsonReader reader, string path, int line)
    {
        var fields = new List<(string, int, SiteNode)>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var nameLine = LineOf(reader.TokenStartIndex);
            reader.Read();
            fields.Add((name, nameLine, ReadValue(ref reader, path.Length == 0 ? name : $"{path}.{name}")));
        }

        return new(JsonValueKind.Object, line, path) { Fields = fields };
    }

    private SiteNode ReadArray(ref Utf8JsonReader reader, string path, int line)
    {
        var items = new List<SiteNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader, $"{path}[{items.Count}]"));
        }

        return new(JsonValueKind.Array, line, path) { Items = items };
    }

    private int LineOf(long position)
    {
        var index = _lineStarts.BinarySearch((int)position);
        return index >= 0 ? index + 1 : ~index;
    }
}
