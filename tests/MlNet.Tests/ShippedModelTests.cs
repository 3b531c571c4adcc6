using System.Diagnostics;
using SektorKopplung.Core.Trees;
using SektorKopplung.Tests.Support;
using Xunit.Abstractions;

namespace SektorKopplung.MlNet.Tests;

/// <summary>The models that come with the program are those that infra/dev/train-models.sh trains.</summary>
public class ShippedModelTests(ITestOutputHelper output)
{
    [BuiltProgramsTheory]
    [InlineData("coupling", "mva-innenstadt")]
    [InlineData("demand-residual", "netz-dorf")]
    public async Task Trained_again_from_the_seed_a_shipped_model_is_the_same(string kind, string asset)
    {
        using var directory = new TemporaryDirectory();
        var name = $"{kind}.{asset}.model.json";
        var shipped = ModelFile.Parse(RepositoryRoot.Read($"functions/Embedded/models/{name}"));

        await TrainAsync(shipped.Provenance.Seed, asset, directory.Path);

        var text = await File.ReadAllTextAsync(Path.Combine(directory.Path, name));
        var again = ModelFile.Parse(text);
        output.WriteLine($"Byte for byte the same: {text == RepositoryRoot.Read($"functions/Embedded/models/{name}")}.");
        Assert.Equal(shipped.Provenance with { Scores = again.Provenance.Scores }, again.Provenance);
        Assert.Equal(shipped.Trees.Features, again.Trees.Features);
        Assert.Equal(shipped.Trees.Trees.Count, again.Trees.Trees.Count);

        // Processors add in different orders: the last digits may differ, what was learned may not.
        Assert.All(shipped.Provenance.Scores, score =>
            Assert.InRange(again.Provenance.Scores[score.Key], score.Value * 0.99, score.Value * 1.01));
        Assert.Equal(FirstSplit(shipped).Feature, FirstSplit(again).Feature);
        Assert.InRange(FirstSplit(again).Threshold, FirstSplit(shipped).Threshold - 0.01f, FirstSplit(shipped).Threshold + 0.01f);
    }

    private static TreeSplit FirstSplit(ModelFile model) => model.Trees.Trees[0].Splits[0];

    private static async Task TrainAsync(int seed, string asset, string target)
    {
        var site = Path.Combine(Path.GetDirectoryName(BuiltPrograms.Simulator)!, "musterstadt.site.json");
        using var town = Start(
            [
                BuiltPrograms.Simulator, "scenario", "calm-week", "--seed", $"{seed}", "--speed", "max",
                "--start", "2025-11-10T00:00:00Z", "--history-days", "400", "--to", "stdout",
            ]);
        using var training = Start(
            [
                BuiltPrograms.Monitor, "train", "--readings", "-", "--site", site, "--network", asset,
                "--seed", $"{seed}", "--export", target,
            ]);
        var heard = Task.WhenAll(
            town.StandardError.ReadToEndAsync(), training.StandardOutput.ReadToEndAsync(), training.StandardError.ReadToEndAsync());
        await town.StandardOutput.BaseStream.CopyToAsync(training.StandardInput.BaseStream);
        training.StandardInput.Close();
        var words = await heard;
        await training.WaitForExitAsync();
        Assert.True(training.ExitCode == 0, string.Join('\n', words));
    }

    private static Process Start(string[] arguments)
        => Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
