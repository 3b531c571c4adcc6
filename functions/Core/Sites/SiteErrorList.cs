namespace SektorKopplung.Core.Sites;

/// <summary>Collects all errors of one file, and the ids it defines and uses.</summary>
internal sealed class SiteErrorList
{
    private readonly List<SiteError> _errors = [];
    private readonly Dictionary<string, int> _ids = [];
    private readonly List<(string Id, string[] Kinds, int Line, string Field)> _references = [];
    private readonly Dictionary<string, string> _kinds = [];

    public IReadOnlyList<SiteError> Sorted() => [.. _errors.OrderBy(error => error.Line)];

    public void Add(int line, string field, string message) => _errors.Add(new SiteError(line, field, message));

    /// <summary>Notes an id that the file defines; a second one of the same name is an error.</summary>
    public void Define(string id, string kind, int line, string field)
    {
        if (_ids.TryGetValue(id, out var first))
        {
            Add(line, field, $"The id \"{id}\" is already used in line {first}; ids are unique over the whole file.");
            return;
        }

        _ids.Add(id, line);
        _kinds.Add(id, kind);
    }

    /// <summary>Notes an id that must be defined somewhere in the file, as one of some kinds.</summary>
    public void Refer(string id, string[] kinds, int line, string field) => _references.Add((id, kinds, line, field));

    /// <summary>Reports the references that lead nowhere; called when everything is read.</summary>
    public void CheckReferences()
    {
        foreach (var (id, kinds, line, field) in _references)
        {
            if (!_kinds.TryGetValue(id, out var kind))
            {
                Add(line, field, $"There is no \"{id}\" in this file.");
            }
            else if (kinds.Length > 0 && !kinds.Contains(kind))
            {
                Add(line, field, $"\"{id}\" is a {kind}, expected a {string.Join(" or ", kinds)}.");
            }
        }
    }
}
