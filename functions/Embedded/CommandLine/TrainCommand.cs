using System.CommandLine;
using SektorKopplung.Adapters.Local;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Trees;
using SektorKopplung.Embedded.Demo;
using SektorKopplung.Embedded.Training;
using SektorKopplung.Pipeline.Training;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary><c>train</c>: trains, compares and exchanges learned models.</summary>
internal sealed class TrainCommand
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = "The data directory; no monitor may be running on it.",
        HelpName = "DIR",
    };

    private readonly Option<bool> _demo = new("--demo") { Description = "It is a demo's directory." };

    private readonly Option<string?> _site = new("--site")
    {
        Description = "The site file; site.json in the data directory where not given.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _readings = new("--readings")
    {
        Description = "Learn from these readings instead, one message a line as 'simulate' writes them; '-' for standard input.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _network = new("--network")
    {
        Description = "Only this network or coupling.",
        HelpName = "ID",
    };

    private readonly Option<long> _seed = new("--seed")
    {
        Description = "What drawing starts from; the same readings and seed give the same models.",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => 1,
        CustomParser = Words.Seed,
    };

    private readonly Option<string?> _import = new("--import")
    {
        Description = "Let a model from a file challenge instead of training one.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _export = new("--export")
    {
        Description = "Write the newest model of each network and coupling into this directory.",
        HelpName = "DIR",
    };

    public static Command Create()
    {
        var own = new TrainCommand();
        var command = new Command("train", "Train models and let them take over where they are better.")
        {
            own._data, own._demo, own._site, own._readings, own._network, own._seed, own._import, own._export,
        };
        command.Runs(own.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var readings = parsed.GetValue(_readings);
        using var workshop = readings is null ? Open(parsed) : Workshop.OpenTemporary(Site(parsed, null));
        var order = new TrainingOrder { Asset = Asset(workshop, parsed.GetValue(_network)), Seed = Seed(parsed) };
        var imported = parsed.GetValue(_import) is { } path ? (Path: path, File: Parse(path)) : default;
        if (readings is not null)
        {
            await ReadAsync(workshop, readings);
        }

        if (imported.File is not null)
        {
            await ImportAsync(workshop, imported.Path, imported.File, order);
            order = order with { OnlyJudges = true };
        }

        var result = await workshop.TrainAsync(order, parsed.GetValue(_export));
        parsed.Answer(result, result.Lines());
        return ExitCode.Ok;
    }

    private Workshop Open(ParseResult parsed)
    {
        var isDemo = parsed.GetValue(_demo);
        var directory = Path.GetFullPath(parsed.GetValue(_data) ?? (isDemo ? DemoDirectory.Default : "data"));
        if (!File.Exists(Path.Combine(directory, SqliteDatabase.FileName)))
        {
            throw CommandFailedException.BadInput($"{directory} is no data directory: it holds no {SqliteDatabase.FileName}.");
        }

        return Workshop.Open(directory, isDemo ? StoreKind.Demo : StoreKind.Site, Site(parsed, directory));
    }

    private Site Site(ParseResult parsed, string? directory)
        => SiteFiles.Load(parsed.GetValue(_site)
            ?? (parsed.GetValue(_demo) ? SimulatorProcess.SiteFile(SimulatorProcess.Find()) : directory is null ? null : Path.Combine(directory, "site.json"))
            ?? throw CommandFailedException.BadInput("Give the site file with --site."));

    private static async Task ReadAsync(Workshop workshop, string file)
    {
        using var lines = file == "-" ? new StreamReader(Console.OpenStandardInput()) : SiteFiles.Open("file of readings", file);
        var (stored, refused) = await workshop.ReadAsync(lines, CancellationToken.None);
        var read = FormattableString.Invariant($"{stored} readings read, {refused} lines not understood");
        if (stored == 0)
        {
            throw CommandFailedException.BadInput($"{file} holds no reading a model could learn from: {read}.");
        }

        await Console.Error.WriteLineAsync($"{read}.");
    }

    private static async Task ImportAsync(Workshop workshop, string path, ModelFile file, TrainingOrder order)
    {
        if (await workshop.ImportAsync(file, order with { Asset = order.Asset ?? ModelFiles.AssetOf(path) }) is { } refusal)
        {
            throw SiteFiles.Bad($"model file {path}", [refusal]);
        }
    }

    private static ModelFile Parse(string path)
    {
        try
        {
            return ModelFile.Parse(SiteFiles.ReadText("model file", path));
        }
        catch (FormatException error)
        {
            throw SiteFiles.Bad($"model file {path}", [error.Message]);
        }
    }

    private static string? Asset(Workshop workshop, string? given)
        => given is null || workshop.Assets.Contains(given)
            ? given
            : throw CommandFailedException.BadInput(
                $"--network: '{given}' is none of {string.Join(", ", workshop.Assets)}.");

    private int Seed(ParseResult parsed)
        => parsed.GetValue(_seed) is var seed and <= int.MaxValue
            ? (int)seed
            : throw CommandFailedException.BadInput($"--seed: at most {int.MaxValue}.");
}
