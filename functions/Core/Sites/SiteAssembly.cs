namespace SektorKopplung.Core.Sites;

/// <summary>Puts a site together from rows.</summary>
internal static class SiteAssembly
{
    public static SiteParseResult Assemble(string id, string name, SiteTables tables, SiteErrorList errors)
    {
        if (Naming.IsAsset(id) && id != Naming.MonitorAsset)
        {
            errors.Define(id, "site", 1, "site.id");
        }
        else
        {
            errors.Add(1, "site.id", $"\"{id}\" is no id: 1 to 64 of a-z, 0-9, dot, underscore and hyphen.");
        }

        var networks = Read(tables.Networks, NetworkRow.Read);
        var sources = Read(tables.Sources, SourceRow.Read);
        var couplings = Read(tables.Couplings, row => CouplingRow.Read(row, networks, sources));
        if (networks.Count == 0)
        {
            errors.Add(1, "networks", "There is no network.");
        }

        errors.CheckReferences();
        var found = errors.Sorted();
        return found.Count > 0
            ? new SiteParseResult(null, found)
            : Confirm(Build(id, name, networks, sources, tables.Couplings.Count > 0 ? couplings : null));
    }

    private static List<T> Read<T>(IReadOnlyList<SiteRow> rows, Func<SiteRow, T> read)
    {
        var items = new List<T>();
        foreach (var row in rows)
        {
            items.Add(read(row));
            row.ReportUnknown();
        }

        return items;
    }

    private static Site Build(string id, string name, IReadOnlyList<HeatNetwork> networks,
        IReadOnlyList<HeatSource> sources, IReadOnlyList<Coupling>? couplings) => new()
        {
            Id = id,
            Name = name.Length > 0 ? name : id,
            Networks = networks,
            Sources = [.. sources.Where(source => source is not DataCentre)],
            DataCentres = [.. sources.OfType<DataCentre>()],
            Couplings = couplings ?? HypotheticalCouplings(networks, sources),
            SeriesPolicies =
            [
                new SeriesPolicy("*", "*", DataClass.Plant, "Betrieb des Wärmenetzes und Abwärmenutzung", "Vertrag",
                    TimeSpan.FromDays(1096), ""),
            ],
        };

    // The writer and the parser have the last word: what is handed out is a valid site file.
    private static SiteParseResult Confirm(Site site)
    {
        var result = SiteFile.Parse(SiteFile.Write(site));
        return result.Site is null ? result : result with { Site = site };
    }

    private static List<Coupling> HypotheticalCouplings(IReadOnlyList<HeatNetwork> networks,
        IReadOnlyList<HeatSource> sources)
    {
        var pairs =
            from source in sources
            from network in networks
            let distance = CouplingRow.TrenchMetres(source, network)
            where distance <= SiteInit.ScreeningRadiusMetres
            select CouplingRow.Hypothetical(source, network, distance);
        return [.. pairs];
    }
}
