using System.Text.RegularExpressions;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Architecture;

/// <summary>The C# files of a folder of the repository, without comments.</summary>
internal static partial class SourceFiles
{
    /// <summary>Path from the repository root and text of every file below a folder.</summary>
    public static IEnumerable<(string Path, string Text)> Below(string folder)
    {
        var start = Path.Combine(RepositoryRoot.Path, folder);
        return !Directory.Exists(start)
            ? []
            : Directory.EnumerateFiles(start, "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/'))
                .Where(path => !path.Split('/').Any(part => part is "obj" or "bin" or "node_modules"))
                .Select(path => (path, WithoutComments(RepositoryRoot.Read(path))));
    }

    public static string WithoutComments(string text) => Comment().Replace(text, "");

    [GeneratedRegex(@"(?<![:""])//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
