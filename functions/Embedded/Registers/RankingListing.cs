using System.Globalization;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Registers;
using SektorKopplung.Core.Sites;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Embedded.Registers;

/// <summary>Shows rankings as a table or a document.</summary>
internal sealed class RankingListing(
    Site site, IReadOnlyList<RegisterRanking> rankings, IReadOnlyList<RegisterComparison> comparisons, int top)
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The head of a ranking as a document.</summary>
    public static object Head(RegisterRanking ranking) => new
    {
        networkId = ranking.NetworkId,
        issuedAt = ranking.IssuedAt,
        demandMwh = ranking.DemandMwh,
        demandBasis = ranking.DemandBasis is { } basis ? StateJson.WordOf(basis) : null,
        meanOutdoorCelsius = Math.Round(ranking.MeanOutdoorCelsius, 2),
        climateMeasured = ranking.IsClimateMeasured,
        assumptions = ranking.Assumptions,
        considered = ranking.Considered,
        tooFar = ranking.TooFar,
        possible = ranking.PossibleCount,
        refused = ranking.RefusedCount,
    };

    /// <summary>The head of a ranking in a line.</summary>
    public static string HeadLine(Site site, RegisterRanking ranking)
    {
        var name = SiteAssets.NameOf(site, ranking.NetworkId);
        return ranking.DemandMwh is not { } demand
            ? $"{name}: not ranked, neither units nor persons tell its demand; give --annual-heat {ranking.NetworkId}=MWH."
            : string.Create(Culture, $"{name}: {ranking.PossibleCount} possible, {ranking.RefusedCount} refused, {ranking.TooFar} too far; demand {demand:N0} MWh/a ({Words(ranking.DemandBasis!.Value)}), mean outdoor {ranking.MeanOutdoorCelsius:0.0} °C ({(ranking.IsClimateMeasured ? "measured" : "reference")}).");
    }

    /// <summary>A comparison as a document; null where there is none.</summary>
    public static object? Of(RegisterComparison? one) => one is null ? null : new
    {
        sourceId = one.SourceId,
        sourceName = one.SourceName,
        entryIds = one.EntryIds,
        registerMwh = one.RegisterMwh,
        telemetryMwh = one.TelemetryMwh,
        evidence = one.Evidence,
        sentence = one.Sentence,
    };

    public object Document() => new
    {
        networks = rankings.Select(ranking => new
        {
            ranking = Head(ranking),
            possible = ranking.Possible.Take(top).Select(Row),
            refused = ranking.Refused.Take(top).Select(Row),
        }),
        comparisons = comparisons.Select(Of),
    };

    public IEnumerable<string> Lines()
    {
        if (rankings.Count == 0)
        {
            yield return "Nothing ranked yet: potentials import FILE.";
        }

        foreach (var line in rankings.SelectMany(Ranking))
        {
            yield return line;
        }

        foreach (var comparison in comparisons)
        {
            yield return comparison.Sentence.En;
        }
    }

    private IEnumerable<string> Ranking(RegisterRanking ranking)
    {
        yield return HeadLine(site, ranking);
        if (ranking.Possible.Count > 0)
        {
            yield return "    #  MWh/a (range)            CO2 t/a  €/MWh  km   °C  register MWh/a  how          source";
        }

        foreach (var one in ranking.Possible.Take(top))
        {
            yield return Line(one);
        }

        foreach (var one in ranking.Refused.Take(top))
        {
            yield return $"    ✕  {one.Potential.SourceName} ({one.Origin.EntryId}): {one.Potential.Conflict[0].En}";
        }
    }

    private static string Line(RegisterPotential one)
    {
        var (potential, origin) = (one.Potential, one.Origin);
        var heat = string.Create(Culture, $"{potential.AnnualHeat.Mid:N0} ({potential.AnnualHeat.Low:N0}–{potential.AnnualHeat.High:N0})");
        return string.Create(Culture, $"{one.Rank,5}  {heat,-24} {potential.Co2.Mid,7:N0} {potential.HeatCost.Mid,6:N0} {(origin.DistanceBasis == DistanceBasis.Assumed ? "~" : "")}{potential.DistanceMetres / 1000:0.0} {origin.TemperatureCelsius,5:0}  {origin.AnnualMwh,14:N0}  {StateJson.WordOf(potential.Connection!.Value),-11}  {potential.SourceName}, {$"{origin.Postcode} {origin.Town}".TrimEnd()} ({origin.EntryId})");
    }

    private static object Row(RegisterPotential one) => new
    {
        rank = one.Rank,
        entryId = one.Origin.EntryId,
        register = StateJson.WordOf(one.Origin.Register),
        row = one.Origin.Row,
        sourceName = one.Potential.SourceName,
        postcode = one.Origin.Postcode,
        town = one.Origin.Town,
        registerMwh = one.Origin.AnnualMwh,
        temperatureCelsius = one.Origin.TemperatureCelsius,
        quality = StateJson.WordOf(one.Origin.Quality),
        distanceMetres = one.Potential.DistanceMetres,
        distanceBasis = StateJson.WordOf(one.Origin.DistanceBasis),
        verdict = StateJson.WordOf(one.Potential.Verdict),
        connection = one.Potential.Connection is { } connection ? StateJson.WordOf(connection) : null,
        annualMwh = IfPossible(one, one.Potential.AnnualHeat),
        co2Tonnes = IfPossible(one, one.Potential.Co2),
        euro = IfPossible(one, one.Potential.Euro),
        heatCostEuroPerMwh = IfPossible(one, one.Potential.HeatCost),
        linkedSourceId = one.Origin.LinkedSourceId,
        assumed = one.Origin.Assumed,
        sentence = one.Potential.Sentence,
    };

    private static ResultBand? IfPossible(RegisterPotential one, ResultBand band)
        => one.Potential.Verdict == PotentialVerdict.Possible ? band : null;

    private static string Words(DemandBasis basis) => basis switch
    {
        DemandBasis.Entered => "entered",
        DemandBasis.Measured => "measured",
        DemandBasis.InstalledPower => "estimated from installed power",
        _ => "estimated from persons supplied",
    };
}
