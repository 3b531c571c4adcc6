using System.Text.Json;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>Prints exactly one JSON document on standard output.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Print(object document) => Console.Out.WriteLine(JsonSerializer.Serialize(document, Options));
}
