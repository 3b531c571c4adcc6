using System.Text.Json;
using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Registers;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Pipeline.Registers;

/// <summary>Keeps register sources beside the site, ranks them, and holds them against telemetry.</summary>
/// <remarks>The site file is never touched; a second import of a register takes the place of the first.</remarks>
public sealed class RegisterStage(Site site, RegisterHistory history, Documents documents)
{
    /// <summary>The kind of the documents of register sources; the id is that of the entry.</summary>
    public const string SourceKind = "register-sources";

    /// <summary>The kind of the documents of rankings; the id is that of the network.</summary>
    public const string RankingKind = "register-rankings";

    /// <summary>All register sources, by id.</summary>
    public Task<IReadOnlyList<RegisterSource>> SourcesAsync(CancellationToken cancellationToken)
        => documents.ListAsync<RegisterSource>(SourceKind, cancellationToken);

    /// <summary>The last import of each register.</summary>
    public Task<IReadOnlyList<RegisterImport>> ImportsAsync(CancellationToken cancellationToken)
        => documents.ListAsync<RegisterImport>(RegisterImport.DocumentKind, cancellationToken);

    /// <summary>The ranking of each network that is still there, in the order of the site file.</summary>
    public async Task<IReadOnlyList<RegisterRanking>> RankingsAsync(CancellationToken cancellationToken)
    {
        var all = (await documents.ListAsync<RegisterRanking>(RankingKind, cancellationToken)).ToDictionary(one => one.NetworkId);
        return [.. site.Networks.Select(network => all.GetValueOrDefault(network.Id)).OfType<RegisterRanking>()];
    }

    /// <summary>The newest comparison of registers and telemetry.</summary>
    public async Task<RegisterComparisonSet> ComparisonsAsync(CancellationToken cancellationToken)
        => (await documents.LoadAsync(
            RegisterComparisonSet.DocumentKind, RegisterComparisonSet.DocumentId, () => RegisterComparisonSet.Empty, cancellationToken)).Value;

    /// <summary>Takes a register over: adds what is new, updates what changed, forgets what is gone unless it is linked.</summary>
    /// <param name="reading">What was in the file.</param>
    /// <param name="selection">What of it is near.</param>
    /// <param name="edition">The file.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<RegisterImport> ImportAsync(
        RegisterReading reading, RegisterSelection selection, RegisterEdition edition, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(selection);
        var known = (await SourcesAsync(cancellationToken)).Where(source => source.Entry.Register == reading.Register)
            .ToDictionary(source => source.Entry.Id);
        var sources = selection.Sources.Select(source => source with
        {
            LinkedSourceId = known.GetValueOrDefault(source.Entry.Id)?.LinkedSourceId,
        }).ToList();
        var changed = sources.Where(source => known.TryGetValue(source.Entry.Id, out var old) && !IsSame(source, old)).ToList();
        var added = sources.Where(source => !known.ContainsKey(source.Entry.Id)).ToList();
        var missing = known.Values.ExceptBy(sources.Select(source => source.Entry.Id), source => source.Entry.Id).ToList();
        var import = new RegisterImport
        {
            Register = reading.Register,
            Edition = edition,
            ImportedAt = now,
            Rows = reading.Rows,
            Usable = reading.Entries.Count,
            OtherPostcode = selection.OtherPostcode,
            TooFar = selection.TooFar,
            Kept = sources.Count,
            Added = added.Count,
            Updated = changed.Count,
            Gone = [.. missing.Where(source => source.LinkedSourceId is null).Select(source => source.Entry.Id)],
            KeptForLink = [.. missing.Where(source => source.LinkedSourceId is not null).Select(source => source.Entry.Id)],
            Refusals = [.. reading.Refusals.Concat(selection.Unplaced).OrderBy(finding => finding.Row)],
        };
        await documents.CommitAsync(
            [
                .. added.Concat(changed).Select(source => Documents.Write(SourceKind, source.Entry.Id, source)),
                .. import.Gone.Select(id => Documents.Delete(SourceKind, id)),
                Documents.Write(RegisterImport.DocumentKind, StateJson.WordOf(reading.Register), import),
            ],
            [Documents.Entry(RegisterImport.DocumentKind, now, import with { Refusals = [] })], cancellationToken);
        return import;
    }

    /// <summary>Says that a register entry and a source of the site are the same plant, or that they are not after all.</summary>
    /// <param name="entryId">The entry.</param>
    /// <param name="sourceId">The source; null to take the link back.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether there is such an entry.</returns>
    public async Task<bool> LinkAsync(string entryId, string? sourceId, CancellationToken cancellationToken)
    {
        if ((await SourcesAsync(cancellationToken)).FirstOrDefault(source => source.Entry.Id == entryId) is not { } found)
        {
            return false;
        }

        await documents.CommitAsync(
            [Documents.Write(SourceKind, entryId, found with { LinkedSourceId = sourceId })], [], cancellationToken);
        return true;
    }

    /// <summary>Ranks all register sources for each network and keeps the rankings.</summary>
    /// <param name="entered">What is entered now; it stays in force for later rankings.</param>
    /// <param name="kept">How many of a network are kept.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IReadOnlyList<RegisterRanking>> RankAsync(
        RegisterAssumptions entered, int kept, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entered);
        var before = await documents.LoadAsync(
            RegisterAssumptions.DocumentKind, RegisterAssumptions.DocumentId, () => new RegisterAssumptions(), cancellationToken);
        var assumptions = before.Value.With(entered);
        var rankings = RegisterScreening.Rank(new()
        {
            Site = site,
            Now = now,
            Sources = await SourcesAsync(cancellationToken),
            Climate = await ClimateAsync(assumptions, now, cancellationToken),
            AnnualDemand = await DemandAsync(assumptions, now, cancellationToken),
            Factors = FactorSets.Get(site.FactorSet),
            Prices = PriceSets.Current(LocalCalendar.DayOf(now)),
            Kept = kept,
        });
        await documents.CommitAsync(
            [
                Documents.Write(RegisterAssumptions.DocumentKind, RegisterAssumptions.DocumentId, assumptions),
                .. rankings.Select(ranking => Documents.Write(RankingKind, ranking.NetworkId, ranking)),
            ],
            [], cancellationToken);
        return rankings;
    }

    /// <summary>Holds linked register entries against telemetry and keeps what came out.</summary>
    public async Task<RegisterComparisonSet> CompareAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var linked = (await SourcesAsync(cancellationToken)).Where(source => source.LinkedSourceId is not null)
            .ToLookup(source => source.LinkedSourceId!, source => source.Entry);
        var comparisons = new List<RegisterComparison>();
        foreach (var source in SiteAssets.SourcesOf(site).Where(source => linked.Contains(source.Id)))
        {
            var available = await history.AvailableAsync(source, now, cancellationToken);
            comparisons.Add(RegisterComparison.Of(source, [.. linked[source.Id]], available, now));
        }

        var set = new RegisterComparisonSet(now, comparisons);
        await documents.CommitAsync(
            [Documents.Write(RegisterComparisonSet.DocumentKind, RegisterComparisonSet.DocumentId, set)], [], cancellationToken);
        return set;
    }

    private async Task<ReferenceClimate> ClimateAsync(
        RegisterAssumptions assumptions, DateTimeOffset now, CancellationToken cancellationToken)
        => ReferenceClimate.From(await history.OutdoorAsync(now, cancellationToken))
            ?? ReferenceClimate.Of(
                assumptions.MeanOutdoorCelsius,
                site.Networks.Select(network => network.NormOutdoor.Celsius).DefaultIfEmpty(-12).Min());

    private async Task<Dictionary<string, (double Mwh, DemandBasis Basis)>> DemandAsync(
        RegisterAssumptions assumptions, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = assumptions.AnnualMwh.ToDictionary(one => one.Key, one => (one.Value, DemandBasis.Entered));
        foreach (var network in site.Networks)
        {
            if (NetworkDemand.YearOf(await history.HeatLoadAsync(network, now, cancellationToken)) is { } measured)
            {
                known[network.Id] = (measured, DemandBasis.Measured);
            }
        }

        return known;
    }

    // Row and file change with every edition; a source is updated for them too, so that it can be found again.
    private static bool IsSame(RegisterSource one, RegisterSource other)
        => JsonSerializer.Serialize(one, StateJson.Options) == JsonSerializer.Serialize(other, StateJson.Options);
}
