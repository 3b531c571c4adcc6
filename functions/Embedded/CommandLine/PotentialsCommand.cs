using System.CommandLine;
using SektorKopplung.Adapters.Local;
using SektorKopplung.Embedded.Registers;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary><c>potentials</c>: what public registers of waste heat and data centres promise each network.</summary>
internal sealed class PotentialsCommand
{
    private readonly Option<string?> _site = new("--site")
    {
        Description = "The site file; site.json in the data directory where not given.",
        HelpName = "FILE",
    };

    private readonly Option<string> _data = new("--data")
    {
        Description = "The data directory; no monitor may be running on it.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    private readonly RegisterArguments _register = new();
    private readonly RankingArguments _ranking = new();

    private readonly Option<string?> _network = new("--network") { Description = "Only this network.", HelpName = "ID" };
    private readonly Option<int> _top = new("--top")
    {
        Description = "How many of each network to show.",
        HelpName = "N",
        DefaultValueFactory = _ => 10,
    };

    private readonly Option<string> _entry = new("--entry") { Description = "Id of the register entry, as 'list' shows it.", HelpName = "ID", Required = true };
    private readonly Option<string?> _source = new("--source") { Description = "Id of the same plant in the site file; none takes the link back.", HelpName = "ID" };

    public static Command Create()
    {
        var own = new PotentialsCommand();
        var import = new Command("import", "Read a public register (xlsx or CSV) and rank what it promises each network.") { own._site, own._data };
        own._register.AddTo(import);
        own._ranking.AddTo(import);
        import.Runs(own.ImportAsync);
        var list = new Command("list", "Show the ranking, and register against telemetry.") { own._site, own._data, own._network, own._top };
        list.Runs(own.ListAsync);
        var link = new Command("link", "Say that a register entry and a source of the site are the same plant.")
        {
            own._site, own._data, own._entry, own._source,
        };
        link.Runs(own.LinkAsync);
        return new Command("potentials", "Waste-heat potentials from public registers.") { import, list, link };
    }

    private async Task<int> ImportAsync(ParseResult parsed)
    {
        var started = TimeProvider.System.GetTimestamp();
        var site = SiteFile(parsed, Directory(parsed));
        var assumptions = _ranking.Assumptions(parsed, site);
        var file = _register.Read(parsed, site);
        using var office = RegisterOffice.Open(Directory(parsed), StoreKind.Site, site);
        var now = TimeProvider.System.GetUtcNow();
        var import = await office.Stage.ImportAsync(file.Reading, file.Selection, file.Edition, now, CancellationToken.None);
        var rankings = await office.Stage.RankAsync(assumptions, _ranking.Kept(parsed), now, CancellationToken.None);
        await office.Stage.CompareAsync(now, CancellationToken.None);
        var summary = new ImportSummary(site, file, import, rankings)
        {
            Sources = await office.Stage.SourcesAsync(CancellationToken.None),
            Seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds,
        };
        parsed.Answer(summary.Document(), summary.Lines());
        return import.Refusals.Count > 0 ? ExitCode.Finding : ExitCode.Ok;
    }

    private async Task<int> ListAsync(ParseResult parsed)
    {
        using var office = OpenExisting(parsed);
        var network = parsed.GetValue(_network);
        if (network is not null && office.Site.Networks.All(one => one.Id != network))
        {
            throw CommandFailedException.BadInput(
                $"--network: '{network}' is none of {string.Join(", ", office.Site.Networks.Select(one => one.Id))}.");
        }

        var top = parsed.GetValue(_top);
        if (top < 1)
        {
            throw CommandFailedException.BadInput($"--top: {top} is less than 1.");
        }

        var comparisons = await office.Stage.CompareAsync(TimeProvider.System.GetUtcNow(), CancellationToken.None);
        var rankings = await office.Stage.RankingsAsync(CancellationToken.None);
        var listing = new RankingListing(
            office.Site, [.. rankings.Where(ranking => network is null || ranking.NetworkId == network)], comparisons.Comparisons, top);
        parsed.Answer(listing.Document(), listing.Lines());
        return ExitCode.Ok;
    }

    private async Task<int> LinkAsync(ParseResult parsed)
    {
        using var office = OpenExisting(parsed);
        var (entry, source) = (parsed.GetValue(_entry)!, parsed.GetValue(_source));
        var known = Core.Sites.SiteAssets.SourcesOf(office.Site).Select(one => one.Id).ToList();
        if (source is not null && !known.Contains(source))
        {
            throw CommandFailedException.BadInput($"--source: '{source}' is none of {string.Join(", ", known)}.");
        }

        if (!await office.Stage.LinkAsync(entry, source, CancellationToken.None))
        {
            throw CommandFailedException.BadInput($"--entry: no register entry '{entry}' is kept beside this site.");
        }

        var set = await office.Stage.CompareAsync(TimeProvider.System.GetUtcNow(), CancellationToken.None);
        var comparison = set.Comparisons.FirstOrDefault(one => one.SourceId == source);
        parsed.Answer(
            new { entry, source, comparison = RankingListing.Of(comparison) },
            comparison?.Sentence.En ?? $"{entry} is linked to nothing.");
        return ExitCode.Ok;
    }

    private RegisterOffice OpenExisting(ParseResult parsed)
    {
        var directory = Directory(parsed);
        return File.Exists(Path.Combine(directory, SqliteDatabase.FileName))
            ? RegisterOffice.Open(directory, StoreKind.Site, SiteFile(parsed, directory))
            : throw CommandFailedException.BadInput($"{directory} is no data directory: it holds no {SqliteDatabase.FileName}.");
    }

    private string Directory(ParseResult parsed) => Path.GetFullPath(parsed.GetValue(_data)!);

    private Core.Sites.Site SiteFile(ParseResult parsed, string directory)
    {
        var beside = Path.Combine(directory, "site.json");
        return SiteFiles.Load(parsed.GetValue(_site) ?? (File.Exists(beside)
            ? beside
            : throw CommandFailedException.BadInput("Give the site file with --site.")));
    }
}
