namespace SektorKopplung.Edition.Tests;

public sealed class EditionTests
{
    [Fact]
    public async Task Without_the_packages_a_solution_build_leaves_projects_out_and_says_so_in_one_line()
    {
        using var sample = new SampleSolution([SampleSolution.MlPackage]);

        var build = await sample.RunAsync("build", "Sample.slnx");
        var byName = await sample.RunAsync("build", "functions/App");
        var test = await sample.RunAsync("test", "tests/Azure.Tests", "--no-restore");

        Assert.True(build.ExitCode == 0, build.Output);
        var line = Assert.Single(build.LinesWith("Edition Offline"));
        Assert.StartsWith("Edition Offline: without Sample.App, Sample.Azure.Tests, because this feed lacks Sample.Package.", line, StringComparison.Ordinal);
        Assert.Contains("-p:Edition=Full", line, StringComparison.Ordinal);
        Assert.True(sample.HasBuilt("Sample.Base"));
        Assert.False(sample.HasBuilt("Sample.App"));
        Assert.NotEqual(0, byName.ExitCode);
        Assert.Contains("error SK0001: Sample.App belongs to the full edition", byName.Output, StringComparison.Ordinal);
        Assert.Contains("(Sample.Package)", byName.Output, StringComparison.Ordinal);
        Assert.NotEqual(0, test.ExitCode);
        Assert.Contains("error SK0001: Sample.Azure.Tests", test.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_full_edition_never_falls_back()
    {
        using var sample = new SampleSolution([SampleSolution.MlPackage]);

        var build = await sample.RunAsync("build", "Sample.slnx", "-p:Edition=Full");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error NU1101: Unable to find package Sample.Package", build.Output, StringComparison.Ordinal);
        Assert.Empty(build.LinesWith("Edition Offline"));
    }

    [Fact]
    public async Task With_the_packages_everything_is_built()
    {
        using var sample = new SampleSolution([SampleSolution.Package, SampleSolution.MlPackage]);

        var build = await sample.RunAsync("build", "Sample.slnx");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Empty(build.LinesWith("Edition Offline"));
        Assert.True(sample.HasBuilt("Sample.Base"));
        Assert.True(sample.HasBuilt("Sample.App"));
        Assert.True(sample.HasBuilt("Sample.Azure.Tests"));
    }

    [Fact]
    public async Task Any_other_error_of_the_probe_fails_loudly()
    {
        using var sample = new SampleSolution([SampleSolution.MlPackage], probeIsBroken: true);

        var build = await sample.RunAsync("build", "Sample.slnx");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error NU1010", build.Output, StringComparison.Ordinal);
        Assert.Empty(build.LinesWith("Edition Offline"));
    }

    [Fact]
    public async Task An_unknown_edition_is_refused()
    {
        using var sample = new SampleSolution([SampleSolution.Package, SampleSolution.MlPackage]);

        var restore = await sample.RunAsync("restore", "Sample.slnx", "-p:Edition=Demo");

        Assert.NotEqual(0, restore.ExitCode);
        Assert.Contains("error SK0002: Edition is 'Demo'", restore.Output, StringComparison.Ordinal);
    }
}
