using System.Text.Json;

namespace SektorKopplung.Core.Sites;

/// <summary>A JSON value that knows its line and path.</summary>
internal sealed record SiteNode(JsonValueKind Kind, int Line, string Path)
{
    /// <summary>The string, or the number as written.</summary>
    public string Text { get; init; } = "";

    public double Number { get; init; }

    public IReadOnlyList<SiteNode> Items { get; init; } = [];

    public IReadOnlyList<(string Name, int Line, SiteNode Value)> Fields { get; init; } = [];

    /// <summary>The kind in words.</summary>
    public string KindName => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
