using System.Text.Json;

namespace SektorKopplung.Benchmarks;

/// <summary>Prints how problems were matched.</summary>
internal static class MatchingReport
{
    /// <summary>Prints a line per problem as soon as it is measured, or all of them as one document.</summary>
    /// <returns>0, or 1 where something took longer or is further from the best than promised.</returns>
    public static int Print(IEnumerable<MatchingMeasurement> measurements, bool isJson)
    {
        if (!isJson)
        {
            Console.WriteLine("sources x networks x hours, seed: cost, own gap, first and second go; CBC's cost, bound and time; memory so far");
        }

        var all = new List<MatchingMeasurement>();
        foreach (var one in measurements)
        {
            all.Add(one);
            if (!isJson)
            {
                Console.WriteLine(Line(one));
            }
        }

        if (isJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(all, JsonSerializerOptions.Web));
        }

        return all.TrueForAll(one => one.IsFastEnough && one.IsGoodEnough) ? 0 : 1;
    }

    private static string Line(MatchingMeasurement one)
    {
        var cbc = one.CbcBound is { } bound ? $"CBC {one.CbcEuro:#,0} €, bound {bound:#,0} €, {one.CbcSeconds:0.0} s" : "without CBC";
        var verdict = (one.IsFastEnough ? "" : " TOO SLOW") + (one.IsGoodEnough ? "" : " TOO FAR");
        return $"{one.Size}, {one.Seed}: {one.Euro:#,0} €, {100 * one.Gap:0.00} %, {one.FirstSeconds:0.00} s, {one.Seconds:0.00} s; "
            + $"{cbc}; {one.PeakGigabytes:0.00} GB{verdict}";
    }
}
