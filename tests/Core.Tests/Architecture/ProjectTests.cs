using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SektorKopplung.Core.Tests.Architecture;

public partial class ProjectTests
{
    [Fact]
    public void Projects_reference_only_what_the_layout_allows()
    {
        Assert.Contains(ProjectFile.All, project => project.Folder == "functions/Core");
        Assert.Empty(ProjectFile.All.SelectMany(ProjectRules.Breaches));
    }

    [Fact]
    public void Sources_use_only_namespaces_of_projects_they_may_know()
        => Assert.Empty(ProjectFile.All.SelectMany(project => SourceFiles.Below(project.Folder)
            .SelectMany(file => ForeignNamespaces(project.Folder, file.Text).Select(ns => $"{file.Path} uses {ns}"))));

    [Fact]
    public void Tests_alone_know_test_packages()
        => Assert.DoesNotContain(ProjectFile.All.SelectMany(project => project.Packages),
            package => package.StartsWith("xunit", StringComparison.Ordinal) || package is "FsCheck" or "NJsonSchema");

    [Theory]
    [InlineData("functions/Core", "../Pipeline/X.csproj", "functions/Core must not reference functions/Pipeline.")]
    [InlineData("functions/Pipeline", "../Adapters.Local/X.csproj", "functions/Pipeline must not reference functions/Adapters.Local.")]
    [InlineData("simulators/Plants", "../../functions/Core/X.csproj", "simulators/Plants must not reference functions/Core.")]
    [InlineData("functions/New", "../Core/X.csproj", "functions/New is not in the table of projects.")]
    public void A_forbidden_reference_is_found(string folder, string reference, string finding)
        => Assert.Equal([finding], ProjectRules.Breaches(Project(folder, "ProjectReference", reference)));

    [Theory]
    [InlineData("functions/Core", "Microsoft.ML")]
    [InlineData("functions/Mqtt", "MQTTnet")]
    [InlineData("functions/Pipeline", "Microsoft.Data.Sqlite")]
    [InlineData("functions/Embedded", "Azure.Data.Tables")]
    public void A_package_where_it_does_not_belong_is_found(string folder, string package)
        => Assert.Equal([$"{folder} must not use the package {package}."],
            ProjectRules.Breaches(Project(folder, "PackageReference", package)));

    [Theory]
    [InlineData("simulators/Plants", "using SektorKopplung.Core.Units;", "SektorKopplung.Core.Units")]
    [InlineData("functions/Core", "var x = SektorKopplung.Pipeline.Ports.DeadLetter.None;", "SektorKopplung.Pipeline.Ports.DeadLetter.None")]
    [InlineData("functions/Api", "using SektorKopplung.Adapters.Local;", "SektorKopplung.Adapters.Local")]
    [InlineData("functions/Embedded", "using SektorKopplung.Simulators.Plants;", "SektorKopplung.Simulators.Plants")]
    public void A_foreign_namespace_is_found(string folder, string text, string finding)
        => Assert.Equal([finding], ForeignNamespaces(folder, text));

    private static IEnumerable<string> ForeignNamespaces(string folder, string text)
        => Namespace().Matches(text).Select(match => match.Value).Distinct()
            .Where(ns => ProjectRules.FolderOf(ns) is { } other && other != folder
                && ProjectRules.AllowedProjects(folder)?.Contains(other) != true);

    private static ProjectFile Project(string folder, string item, string include)
        => ProjectFile.Parse(folder, new XDocument(new XElement("Project", new XElement(item, new XAttribute("Include", include)))));

    [GeneratedRegex(@"\bSektorKopplung(\.\w+)+")]
    private static partial Regex Namespace();
}
