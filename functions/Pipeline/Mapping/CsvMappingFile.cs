using System.Text.Json;
using System.Text.Json.Serialization;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Pipeline.Mapping;

/// <summary>Reads mapping files; the schema is <c>docs/schemas/mapping.schema.json</c>.</summary>
public static class CsvMappingFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads a mapping; never throws on content.</summary>
    /// <returns>The mapping, or null and what is wrong, one sentence each.</returns>
    public static (CsvMapping? Mapping, IReadOnlyList<string> Errors) Parse(string json)
    {
        CsvMapping? mapping;
        try
        {
            mapping = JsonSerializer.Deserialize<CsvMapping>(json, Options);
        }
        catch (JsonException error)
        {
            return (null, [JsonMistake.Explain(error)]);
        }

        if (mapping is null)
        {
            return (null, ["The mapping is empty."]);
        }

        List<string> errors = [.. Check(mapping)];
        return errors.Count == 0 ? (mapping, []) : (null, errors);
    }

    private static IEnumerable<string> Check(CsvMapping mapping)
    {
        if (mapping.Csv is null || mapping.Series is null || mapping.Series.Count == 0)
        {
            yield return "A mapping needs 'csv' and at least one item in 'series'.";
            yield break;
        }

        if ((mapping.Csv.Time is null) == (mapping.Schedule is null))
        {
            yield return "Give either 'csv.time' (a measured table) or 'schedule' (a table of nominal values).";
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(mapping.Csv.TimeZone, out _))
        {
            yield return $"csv.timeZone: '{mapping.Csv.TimeZone}' is no known time zone such as Europe/Berlin.";
        }

        for (var i = 0; i < mapping.Series.Count; i++)
        {
            // Nulls in lists pass the reader.
            if (mapping.Series[i] is not { } series)
            {
                yield return $"series[{i}] is empty.";
                continue;
            }

            foreach (var error in CheckSeries(series, mapping.Schedule is not null))
            {
                yield return $"series[{i}] ({series.Asset}/{series.Quantity}): {error}";
            }
        }
    }

    private static IEnumerable<string> CheckSeries(CsvSeries series, bool isScheduled)
    {
        if (!Naming.IsAsset(series.Asset) || !Naming.IsQuantity(series.Quantity))
        {
            yield return "this is no asset and quantity such as netz-stadt/heat_load.";
        }

        var given = new[] { series.Column is not null, series.RateOf is not null, series.RatioOfRates is not null };
        if (given.Count(isGiven => isGiven) != 1)
        {
            yield return "give exactly one of 'column', 'rateOf', 'ratioOfRates'.";
        }

        if (series.RatioOfRates is { Count: not 2 })
        {
            yield return "'ratioOfRates' names two registers.";
        }

        if (series.FollowsSchedule && !isScheduled)
        {
            yield return "'followsSchedule' needs a 'schedule'.";
        }

        if (isScheduled && series.Column is null)
        {
            yield return "a table of nominal values has no registers: use 'column'.";
        }
    }
}
