using System.Text.Json;

namespace SektorKopplung.Api.Tests;

/// <summary>Short ways to a field that has to be there.</summary>
internal static class JsonFields
{
    public static string? Text(JsonElement parent, string name) => parent.GetProperty(name).GetString();

    public static double Number(JsonElement parent, string name) => parent.GetProperty(name).GetDouble();
}
