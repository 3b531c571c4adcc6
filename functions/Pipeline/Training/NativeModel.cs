using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace SektorKopplung.Pipeline.Training;

/// <summary>The trainer's own file of a model, as it is stored.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Sha256">Its hash when it was stored, in hexadecimal digits.</param>
internal sealed record NativeModel(byte[] Bytes, string Sha256)
{
    /// <summary>None.</summary>
    public static NativeModel None { get; } = Of([]);

    /// <summary>Whether there is none.</summary>
    [JsonIgnore]
    public bool IsNone => Bytes is { Length: 0 };

    /// <summary>Whether it is what was stored; a package may not come back from a file that is not.</summary>
    [JsonIgnore]
    public bool IsIntact => Bytes is not null && HashOf(Bytes) == Sha256;

    /// <summary>A file that is to be stored.</summary>
    public static NativeModel Of(byte[] bytes) => new(bytes, HashOf(bytes));

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
