using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.CommandLine;

public sealed class BadArgumentTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("--bogus", "'--bogus'")]
    [InlineData("--http nowhere", "--http", "'nowhere'", "http://127.0.0.1:5080")]
    [InlineData("--http http://example.org:80", "--http", "'example.org'")]
    [InlineData("--http http://127.0.0.1:5080/page", "--http", "/page")]
    [InlineData("--mqtt many", "--mqtt", "'many'", "1883")]
    [InlineData("--mqtt 65536", "--mqtt", "'65536'")]
    [InlineData("--mqtts 0", "certificate", "--credentials")]
    [InlineData("--http http://0.0.0.0:0", "HTTP on 0.0.0.0:0", "https://", "--credentials")]
    [InlineData("--http http://127.0.0.1:0 --mqtt 0.0.0.0:0", "MQTT without TLS on 0.0.0.0:0", "--mqtts", "--credentials")]
    [InlineData("--http http://127.0.0.1:0 --mqtts 0.0.0.0:0", "MQTTS on 0.0.0.0:0", "--credentials")]
    public async Task Serve_refuses(string words, params string[] named)
    {
        var result = await ProgramRun.JsonAsync(
            ["serve", "--site", Repository.SmallSite, "--data", Inside("data"), .. words.Split(' ')]);

        result.AssertRefused(2, named);
        Assert.False(Directory.Exists(Inside("data")));
    }

    [Theory]
    [InlineData("demo --seed x", "--seed", "'x'", "whole number")]
    [InlineData("demo --speed fast", "--speed", "'fast'")]
    [InlineData("demo --speed 0", "--speed", "above 0", "600")]
    [InlineData("demo --speed 601", "--speed", "above 0", "600")]
    [InlineData("demo --for 5", "'5'", "60s")]
    [InlineData("demo --scenario good-week", "--scenario", "'good-week'", "bad-week")]
    [InlineData("demo --seed x", "--seed", "'x'")]
    [InlineData("replay --file x --mapping y --from yesterday", "'yesterday'", "2019-01-07")]
    [InlineData("replay --file x --mapping y --speed -1", "--speed", "'-1'", "'max'")]
    [InlineData("replay --mapping y", "--file")]
    [InlineData("sing", "'sing'")]
    public async Task Commands_refuse(string words, params string[] named)
        => (await ProgramRun.JsonAsync(words.Split(' '))).AssertRefused(2, named);

    [Theory]
    [InlineData("--mqtt off", "--mqtt")]
    [InlineData("--mqtt 0.0.0.0:0", "--mqtt")]
    [InlineData("--http nowhere", "--http")]
    public async Task A_demo_with_bad_arguments_leaves_the_earlier_one_alone(string words, string named)
    {
        var earlier = Inside("demo.json");
        await File.WriteAllTextAsync(earlier, "earlier");

        var result = await ProgramRun.JsonAsync(["demo", "--data", _directory.Path, .. words.Split(' ')]);

        result.AssertRefused(2, named);
        Assert.Equal("earlier", await File.ReadAllTextAsync(earlier));
    }

    private string Inside(string name) => Path.Combine(_directory.Path, name);
}
