using System.Globalization;
using SektorKopplung.Core.Registers;
using SektorKopplung.Core.Sites;
using SektorKopplung.Embedded.CommandLine;
using SektorKopplung.Pipeline.Registers;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Embedded.Registers;

/// <summary>Says what came of an import.</summary>
internal sealed class ImportSummary(
    Site site, RegisterArguments.Chosen file, RegisterImport import, IReadOnlyList<RegisterRanking> rankings)
{
    private const int MostRefusals = 20;

    /// <summary>All sources kept beside the site.</summary>
    public required IReadOnlyList<RegisterSource> Sources { get; init; }

    /// <summary>How long it took.</summary>
    public required double Seconds { get; init; }

    private IReadOnlyList<LinkSuggestion> Suggestions => LinkSuggestion.Of(site, Sources);

    public object Document() => new
    {
        register = StateJson.WordOf(import.Register),
        file = import.Edition.File,
        fileDate = import.Edition.FileDate,
        registerDate = import.Edition.RegisterDate,
        licence = import.Edition.Licence,
        sheet = file.Reading.Sheet,
        headingRow = file.Reading.HeadingRow,
        decimalComma = file.Reading.HasDecimalComma,
        unknownColumns = file.Reading.UnknownColumns,
        columnsLeftOut = file.Reading.PersonalColumns,
        rows = import.Rows,
        usable = import.Usable,
        refused = import.Refusals.Count,
        otherPostcode = import.OtherPostcode,
        tooFar = import.TooFar,
        kept = import.Kept,
        added = import.Added,
        updated = import.Updated,
        gone = import.Gone,
        keptForLink = import.KeptForLink,
        placedBy = Enum.GetValues<DistanceBasis>().ToDictionary(
            basis => StateJson.WordOf(basis), basis => file.Selection.Sources.Count(source => source.Basis == basis)),
        withAssumptions = file.Selection.Sources.Count(source => source.Entry.Assumed.Count > 0),
        refusals = import.Refusals,
        suggestedLinks = Suggestions,
        networks = rankings.Select(RankingListing.Head),
        seconds = Math.Round(Seconds, 2),
    };

    public IEnumerable<string> Lines()
    {
        yield return Invariant($"{import.Edition.File}, sheet '{file.Reading.Sheet}': {StateJson.WordOf(import.Register)}, {import.Rows} rows, {import.Usable} usable, {import.Refusals.Count} refused.");
        yield return Invariant($"Near a network: {import.Kept} ({import.OtherPostcode} with another postcode, {import.TooFar} too far); {import.Added} new, {import.Updated} updated, {import.Gone.Count} gone.");
        yield return $"Distance by: {Bases()}.";
        foreach (var line in Notes().Concat(Refusals()))
        {
            yield return line;
        }

        foreach (var ranking in rankings)
        {
            yield return RankingListing.HeadLine(site, ranking);
        }

        foreach (var suggestion in Suggestions.Take(MostRefusals))
        {
            yield return $"Same plant? potentials link --entry {suggestion.EntryId} --source {suggestion.SourceId}";
        }

        yield return Invariant($"{Seconds:0.0} s. Next: potentials list");
    }

    private string Bases()
    {
        var bases = file.Selection.Sources.CountBy(source => source.Basis)
            .Select(one => $"{Words(one.Key)} ({one.Value})").ToList();
        return bases.Count > 0 ? string.Join(", ", bases) : "nothing, no source is near";
    }

    private IEnumerable<string> Notes()
    {
        if (file.Reading.UnknownColumns.Count > 0)
        {
            yield return $"Columns not known and not read: {string.Join(", ", file.Reading.UnknownColumns)}.";
        }

        if (file.Reading.PersonalColumns.Count > 0)
        {
            yield return $"Columns left out because they name persons: {string.Join(", ", file.Reading.PersonalColumns)}.";
        }

        if (import.KeptForLink.Count > 0)
        {
            yield return $"No longer in the register, kept because linked: {string.Join(", ", import.KeptForLink)}.";
        }
    }

    private IEnumerable<string> Refusals()
    {
        foreach (var refusal in import.Refusals.Take(MostRefusals))
        {
            yield return Invariant($"  row {refusal.Row}{(refusal.Column.Length > 0 ? $", {refusal.Column}" : "")}: {refusal.Reason.En}");
        }

        if (import.Refusals.Count > MostRefusals)
        {
            yield return Invariant($"  … and {import.Refusals.Count - MostRefusals} more; --json names all.");
        }
    }

    private static string Words(DistanceBasis basis) => basis switch
    {
        DistanceBasis.Coordinates => "coordinates in the file",
        DistanceBasis.PostcodeCentre => "middle of the postcode area",
        _ => "assumed 2 km, only the postcode is known",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
