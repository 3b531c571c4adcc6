using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Sites;

/// <summary>The site files that ship with the project, and one with every field.</summary>
public static class SiteExamples
{
    public static string Minimal { get; } = Read("docs/examples/minimal.site.json");

    public static string Full { get; } = Read("tests/Core.Tests/Sites/full.site.json");

    /// <summary>Every file named <c>*.site.json</c> in the repository, by its path.</summary>
    public static TheoryData<string> All() => [.. Files()];

    public static string Read(string path) => RepositoryRoot.Read(path);

    private static IEnumerable<string> Files()
        => new[] { "docs", "simulators", "tests", "functions" }
            .SelectMany(folder => Directory.EnumerateFiles(
                Path.Combine(RepositoryRoot.Path, folder), "*.site.json", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path))
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal))
            .Order();
}
