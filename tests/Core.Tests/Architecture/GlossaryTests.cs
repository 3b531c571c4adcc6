using System.Text.RegularExpressions;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Architecture;

public partial class GlossaryTests
{
    [Fact]
    public void Every_name_in_the_glossary_is_in_the_code()
    {
        var code = SourceFiles.Below("functions").Select(file => file.Text).ToList();
        var names = Word().Matches(RepositoryRoot.Read("docs/glossary.md")).Select(match => match.Groups[1].Value).ToList();

        Assert.True(names.Count > 50);
        Assert.All(names, name => Assert.Contains(code, text => Regex.IsMatch(text, $@"\b{name.Split('.')[^1]}\b")));
    }

    [GeneratedRegex("`([A-Za-z_.]+)`")]
    private static partial Regex Word();
}
