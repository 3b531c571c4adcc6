using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.CommandLine;

public sealed class MatchTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private static string Example => RepositoryRoot.PathOf("docs/examples/two-networks.problem.json");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task The_example_gets_a_plan_with_a_proven_gap()
    {
        var result = (await ProgramRun.JsonAsync(["match", "--file", Example])).AssertExit(0);

        Assert.True(result.Json.GetProperty("bound").GetDouble() <= result.Json.GetProperty("objective").GetDouble());
        Assert.InRange(result.Json.GetProperty("gap").GetDouble(), 0, 0.1);
        Assert.Equal("data-centre-old-town", result.Json.GetProperty("refused")[0].GetProperty("id").GetString());
        Assert.True(result.Json.GetProperty("couplings").GetArrayLength() > 0);
    }

    [Fact]
    public async Task People_read_objective_bound_and_gap()
        => Assert.Contains("lower bound", (await ProgramRun.OfAsync("", ["match", "--file", Example])).AssertExit(0).Output, StringComparison.Ordinal);

    [Fact]
    public async Task An_unknown_id_is_refused_with_its_place()
    {
        var file = Path.Combine(_directory.Path, "wrong.problem.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(Example)).Replace("\"sourceId\": \"foundry\"", "\"sourceId\": \"nobody\"", StringComparison.Ordinal));

        (await ProgramRun.JsonAsync(["match", "--file", file])).AssertRefused(2, "couplings[0].sourceId", "nobody");
    }

    [Fact]
    public async Task A_missing_file_is_refused()
        => (await ProgramRun.JsonAsync(["match", "--file", Path.Combine(_directory.Path, "none.json")])).AssertRefused(2, "problem file", "none.json");

    [Fact]
    public async Task A_time_limit_is_a_number_of_seconds()
        => (await ProgramRun.JsonAsync(["match", "--file", Example, "--time-limit", "0"])).AssertRefused(2, "--time-limit");
}
