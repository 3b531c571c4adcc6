using System.CommandLine;
using SektorKopplung.Core.Sites;
using SektorKopplung.Embedded.Tables;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary><c>site init</c>: makes a site file from tables or a map.</summary>
internal sealed class SiteCommand
{
    private readonly Option<string> _id = new("--id")
    {
        Description = "Id of the site, as in topics: small letters, digits, hyphens.",
        HelpName = "ID",
        Required = true,
    };

    private readonly Option<string> _name = new("--name")
    {
        Description = "Name shown to people.",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string?> _networks = FileOption("--networks", "CSV table of heat networks.");
    private readonly Option<string?> _sources = FileOption("--sources", "CSV table of waste-heat sources and data centres.");
    private readonly Option<string?> _couplings = FileOption("--couplings", "CSV table of couplings; every near pair where not given.");
    private readonly Option<string?> _map = FileOption("--geojson", "GeoJSON file of points, instead of tables.");
    private readonly Option<string?> _out = FileOption("--out", "Where to write; standard output where not given.");

    public static Command Create()
    {
        var own = new SiteCommand();
        var init = new Command("init", "Make a site file from CSV tables or a GeoJSON map.")
        {
            own._id, own._name, own._networks, own._sources, own._couplings, own._map, own._out,
        };
        init.Runs(parsed => Task.FromResult(own.Run(parsed)));
        return new Command("site", "Site files.") { init };
    }

    private int Run(ParseResult parsed)
    {
        var result = Make(parsed);
        var site = result.Site
            ?? throw SiteFiles.Bad("input", result.Errors.Select(error => error.ToString()));
        var text = SiteFile.Write(site);
        if (parsed.GetValue(_out) is { } path)
        {
            WriteNew(path, text);
            Tell(parsed, site, path);
        }
        else
        {
            Console.Out.WriteLine(text);
        }

        return ExitCode.Ok;
    }

    private SiteParseResult Make(ParseResult parsed)
    {
        var id = parsed.GetValue(_id)!;
        var name = parsed.GetValue(_name)!;
        var tables = (Networks: parsed.GetValue(_networks), Sources: parsed.GetValue(_sources));
        return (parsed.GetValue(_map), tables) switch
        {
            ({ } map, (null, null)) => SiteInit.FromGeoJson(id, name, SiteFiles.ReadText("map", map)),
            (null, ({ } networks, { } sources)) => SiteInit.FromTables(
                id, name, Rows(networks), Rows(sources), parsed.GetValue(_couplings) is { } couplings ? Rows(couplings) : []),
            _ => throw CommandFailedException.BadInput("Give either --networks and --sources, or --geojson."),
        };
    }

    private static List<IReadOnlyDictionary<string, string>> Rows(string path) => [.. CsvTable.Rows("table", path, null)];

    private static void WriteNew(string path, string text)
    {
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            using var writer = new StreamWriter(file);
            writer.WriteLine(text);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw CommandFailedException.BadInput($"{path} is there already; nothing was written.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.BrokenWorld($"{path} cannot be written: {error.Message}");
        }
    }

    private static void Tell(ParseResult parsed, Site site, string path) => parsed.Answer(
        new
        {
            file = path,
            networks = site.Networks.Count,
            sources = site.Sources.Count,
            dataCentres = site.DataCentres.Count,
            couplings = site.Couplings.Count,
        },
        $"{path}: {site.Networks.Count} networks, {site.Sources.Count} sources, "
            + $"{site.DataCentres.Count} data centres, {site.Couplings.Count} couplings. Next: serve --site {path}");

    private static Option<string?> FileOption(string name, string description)
        => new(name) { Description = description, HelpName = "FILE" };
}
