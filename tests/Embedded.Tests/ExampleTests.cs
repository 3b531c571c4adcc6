using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;
using SektorKopplung.Pipeline.Mapping;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests;

public class ExampleTests
{
    public static TheoryData<string> SiteFiles => Named("*.site.json");

    public static TheoryData<string> MappingFiles => Named("*.mapping.json");

    [Theory]
    [MemberData(nameof(SiteFiles))]
    public void A_site_file_loads(string name)
    {
        var parsed = SiteFile.Parse(Text(name));

        Assert.Empty(parsed.Errors);
        Assert.Contains(parsed.Site!.FactorSet, FactorSets.All.Select(set => set.Id));
    }

    [Theory]
    [MemberData(nameof(MappingFiles))]
    public void A_mapping_is_understood_and_names_assets_of_its_site(string name)
    {
        var (mapping, errors) = CsvMappingFile.Parse(Text(name));
        var site = Text(Path.Combine(Path.GetDirectoryName(name)!, "measured.site.json"));

        Assert.Empty(errors);
        Assert.All(mapping!.Series, series => Assert.Contains($"\"{series.Asset}\"", site, StringComparison.Ordinal));
    }

    private static string Folder => RepositoryRoot.PathOf("docs/examples");

    private static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    private static TheoryData<string> Named(string pattern)
        => [.. Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];
}
