using SektorKopplung.Core.Detection;

namespace SektorKopplung.Core.Tests.Detection;

public class AlarmDefinitionsTests
{
    private static readonly string[] All = [.. AlarmDefinitions.Current.Definitions.Select(definition => definition.Id)];

    public static TheoryData<string> Ids() => [.. All];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_definition_is_complete(string id)
    {
        var definition = AlarmDefinitions.Get(id);

        Assert.All(
            new[] { definition.Title, definition.Cause, definition.Consequence, definition.Action },
            text => Assert.True(text.De.Length > 5 && text.En.Length > 5 && text.De != text.En));
        Assert.True(definition.ResponseMinutes > 0);
        Assert.NotEmpty(definition.NormRef);
        Assert.True(definition.OnDelaySeconds >= 0 && definition.OffDelaySeconds >= 0 && definition.Deadband >= 0);
        Assert.All(definition.Explains, other => Assert.NotNull(AlarmDefinitions.Find(other)));
    }

    [Fact]
    public void Ids_are_unique() => Assert.Equal(All.Length, All.Distinct().Count());

    [Fact]
    public void Every_rule_has_its_definition_and_every_definition_its_rule()
    {
        var town = new TestTown().With("netz", "flow", 1.5);
        var found = DetectionRules.Evaluate(town.Input(demand: (1, 1))).Select(finding => finding.DefinitionId).Distinct();

        Assert.Equal(All.Order(), found.Order());
    }

    [Fact]
    public void An_alarm_never_explains_itself_around_a_corner()
    {
        var open = AlarmDefinitions.Current.Definitions.ToList();
        while (open.RemoveAll(definition => definition.Explains.All(effect => open.TrueForAll(other => other.Id != effect))) > 0)
        {
        }

        Assert.Empty(open);
    }
}
