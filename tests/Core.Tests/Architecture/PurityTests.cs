using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Tests.Architecture;

public class PurityTests
{
    private static readonly string Core = typeof(Reading).Assembly.Location;

    [Fact]
    public void Core_has_no_clock_no_chance_no_files_and_no_network() => Assert.Empty(ForbiddenMembers.In(Core));

    [Fact]
    public void Core_refers_to_the_framework_and_MathNet_only()
        => Assert.DoesNotContain(ForbiddenMembers.ReferencesOf(Core), name => name != "MathNet.Numerics"
            && !name.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void A_planted_clock_is_found()
    {
        Assert.True(PlantedClock.Now > DateTimeOffset.UnixEpoch);

        var found = ForbiddenMembers.In(typeof(PurityTests).Assembly.Location);

        Assert.Contains("System.DateTimeOffset.get_UtcNow", found);
        Assert.Contains("System.Random..ctor()", found);
        Assert.Contains(found, name => name.StartsWith("System.IO.File", StringComparison.Ordinal));
    }

    [Fact]
    public void Core_is_synchronous()
        => Assert.Empty(typeof(Reading).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType)).Select(method => $"{method.DeclaringType}.{method.Name}"));

    /// <summary>Breaks the rule on purpose, so that the check is seen to work.</summary>
    private static class PlantedClock
    {
        public static DateTimeOffset Now => DateTimeOffset.UtcNow.AddTicks(new Random().Next(1));
    }
}
