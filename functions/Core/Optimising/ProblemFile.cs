using System.Text.Json;
using SektorKopplung.Core.Optimising.Files;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Optimising;

/// <summary>Reads a problem file, JSON after <c>docs/schemas/problem.schema.json</c>.</summary>
/// <remarks>Never throws on content; all errors are reported at once, with line and field.</remarks>
public static class ProblemFile
{
    /// <summary>Reads a problem.</summary>
    public static ProblemParseResult Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (root, error) = SiteNodeReader.Read(json);
        if (error is not null)
        {
            return new(null, [error]);
        }

        if (root!.Kind != JsonValueKind.Object)
        {
            return new(null, [new SiteError(1, "", $"A problem file is an object, found {root.KindName}.")]);
        }

        var errors = new SiteErrorList();
        var problem = new ProblemReader(new SiteFields(root, errors)).Read();
        errors.CheckReferences();
        var found = errors.Sorted();
        return new(found.Count == 0 ? problem : null, found);
    }

    /// <summary>Writes a problem so that <see cref="Parse"/> reads it back.</summary>
    public static string Write(MatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return ProblemWriter.Write(problem);
    }
}
