namespace SektorKopplung.Edition.Tests;

public sealed class WithMlNetTests
{
    [Fact]
    public async Task A_feed_with_ML_NET_alone_builds_what_needs_it_in_the_offline_edition()
    {
        using var sample = new SampleSolution([SampleSolution.MlPackage]);

        var build = await sample.RunAsync("build", "Sample.slnx");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.StartsWith("Edition Offline: without Sample.App, Sample.Azure.Tests, because this feed lacks Sample.Package.",
            Assert.Single(build.LinesWith("Edition ")), StringComparison.Ordinal);
        Assert.True(sample.HasBuilt("Sample.Ml"));
        Assert.True(sample.HasBuilt("Sample.MlNet.Tests"));
        Assert.True(sample.BaseKnowsMlNet());
    }

    [Fact]
    public async Task A_feed_with_neither_leaves_both_out_and_says_so_in_one_line()
    {
        using var sample = new SampleSolution([]);

        var build = await sample.RunAsync("build", "Sample.slnx");
        var byName = await sample.RunAsync("build", "functions/Ml");
        var alone = await sample.RunAsync("build", "functions/Base");
        var test = await sample.RunAsync("test", "tests/MlNet.Tests", "--no-restore");

        Assert.True(build.ExitCode == 0, build.Output);
        // Restores name what is missing in any order.
        Assert.Matches("^Edition Offline: without Sample.App, Sample.Azure.Tests, Sample.Ml, Sample.MlNet.Tests, "
            + "because this feed lacks Sample.(Package, Sample.Learner|Learner, Sample.Package)\\. ", Assert.Single(build.LinesWith("Edition ")));
        Assert.True(sample.HasBuilt("Sample.Base"));
        Assert.False(sample.HasBuilt("Sample.Ml"));
        Assert.False(sample.BaseKnowsMlNet());
        Assert.True(alone.ExitCode == 0, alone.Output);
        Assert.NotEqual(0, byName.ExitCode);
        Assert.Contains("error SK0001: Sample.Ml needs ML.NET, which was left out because this feed lacks Sample.Learner.", byName.Output, StringComparison.Ordinal);
        Assert.NotEqual(0, test.ExitCode);
        Assert.Contains("error SK0001: Sample.MlNet.Tests", test.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Edition Full without ML.NET: without Sample.Ml, Sample.MlNet.Tests, because WithMlNet is false.")]
    [InlineData(false, "Edition Offline: without Sample.App, Sample.Azure.Tests, Sample.Ml, Sample.MlNet.Tests, because this feed lacks Sample.Package and WithMlNet is false.")]
    public async Task It_can_be_left_out_where_the_feed_has_it(bool feedHasPackage, string line)
    {
        using var sample = new SampleSolution(feedHasPackage ? [SampleSolution.Package, SampleSolution.MlPackage] : [SampleSolution.MlPackage]);

        var build = await sample.RunAsync("build", "Sample.slnx", "-p:WithMlNet=false");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.StartsWith(line, Assert.Single(build.LinesWith("Edition ")), StringComparison.Ordinal);
        Assert.Equal(feedHasPackage, sample.HasBuilt("Sample.App"));
        Assert.False(sample.HasBuilt("Sample.Ml"));
        Assert.False(sample.BaseKnowsMlNet());
    }

    [Fact]
    public async Task Asked_for_it_never_falls_back()
    {
        using var sample = new SampleSolution([]);

        var build = await sample.RunAsync("build", "Sample.slnx", "-p:WithMlNet=true");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error NU1101: Unable to find package Sample.Learner", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_other_error_of_its_probe_fails_loudly()
    {
        using var sample = new SampleSolution([], mlProbeIsBroken: true);

        var build = await sample.RunAsync("build", "Sample.slnx");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error NU1010", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_word_is_refused()
    {
        using var sample = new SampleSolution([SampleSolution.MlPackage]);

        var restore = await sample.RunAsync("restore", "Sample.slnx", "-p:WithMlNet=maybe");

        Assert.NotEqual(0, restore.ExitCode);
        Assert.Contains("error SK0003: WithMlNet is 'maybe'", restore.Output, StringComparison.Ordinal);
    }
}
