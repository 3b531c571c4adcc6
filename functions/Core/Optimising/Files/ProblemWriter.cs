using System.Text.Json;
using System.Text.Json.Serialization;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Optimising.Files;

/// <summary>Writes a problem; series that never change are written as one number.</summary>
internal static class ProblemWriter
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new SeriesConverter(),
            new JsonStringEnumConverter<ConnectionKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<CouplingState>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<GenerationKind>(JsonNamingPolicy.CamelCase),
        },
    };

    public static string Write(MatchingProblem problem) => JsonSerializer.Serialize(problem, Options);

    private sealed class SeriesConverter : JsonConverter<IReadOnlyList<double>>
    {
        public override IReadOnlyList<double> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException("Problems are read by ProblemFile.Parse.");

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<double> value, JsonSerializerOptions options)
        {
            if (value.Count > 0 && value.All(number => number.Equals(value[0])))
            {
                writer.WriteNumberValue(value[0]);
                return;
            }

            writer.WriteStartArray();
            foreach (var number in value)
            {
                writer.WriteNumberValue(number);
            }

            writer.WriteEndArray();
        }
    }
}
