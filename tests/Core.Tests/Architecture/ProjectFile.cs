using System.Xml.Linq;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Architecture;

/// <summary>A project under <c>functions/</c> or <c>simulators/</c>, known by its folder.</summary>
internal sealed record ProjectFile(string Folder, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static IReadOnlyList<ProjectFile> All { get; } =
    [
        .. new[] { "functions", "simulators" }
            .SelectMany(folder => Directory.EnumerateFiles(
                Path.Combine(RepositoryRoot.Path, folder), "*.csproj", SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .Select(path => Parse(FolderOf(path), XDocument.Load(path)))
            .OrderBy(project => project.Folder, StringComparer.Ordinal),
    ];

    public static ProjectFile Parse(string folder, XDocument project) => new(
        folder,
        [.. Includes(project, "ProjectReference").Select(include => FolderOf(
            Path.GetFullPath(Path.Combine(RepositoryRoot.Path, folder, include.Replace('\\', '/')))))],
        [.. Includes(project, "PackageReference")]);

    private static string FolderOf(string projectPath)
        => Path.GetRelativePath(RepositoryRoot.Path, Path.GetDirectoryName(projectPath)!).Replace('\\', '/');

    private static IEnumerable<string> Includes(XDocument project, string item)
        => project.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
