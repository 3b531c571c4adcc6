using System.Text.Json;

namespace SektorKopplung.Core.Sites;

/// <summary>The words for enumeration values in files: the names in camelCase.</summary>
internal static class Choices
{
    public static IReadOnlyList<string> Words<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(Word)];

    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The value of a word, or null.</summary>
    public static T? Parse<T>(string word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Word(value) == word)
            {
                return value;
            }
        }

        return null;
    }
}
