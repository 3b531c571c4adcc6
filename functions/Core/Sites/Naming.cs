using System.Buffers;

namespace SektorKopplung.Core.Sites;

/// <summary>What names of assets and quantities look like, in topics and in the site file (Kennungen).</summary>
public static class Naming
{
    /// <summary>The longest name.</summary>
    public const int MaximumLength = 64;

    /// <summary>The asset whose topics belong to the monitor itself; no plant may be called so.</summary>
    public const string MonitorAsset = "monitor";

    /// <summary>The rule for asset ids, as a regular expression.</summary>
    public const string AssetPattern = "^[a-z0-9][a-z0-9._-]{0,63}$";

    /// <summary>The rule for quantity names, as a regular expression.</summary>
    public const string QuantityPattern = "^[a-z][a-z0-9_]{0,63}$";

    private static readonly SearchValues<char> AssetCharacters
        = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-");

    private static readonly SearchValues<char> QuantityCharacters
        = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>Whether a text is an asset id: <see cref="AssetPattern"/>.</summary>
    public static bool IsAsset(ReadOnlySpan<char> text)
        => text.Length is > 0 and <= MaximumLength
            && (char.IsAsciiLetterLower(text[0]) || char.IsAsciiDigit(text[0]))
            && !text.ContainsAnyExcept(AssetCharacters);

    /// <summary>Whether a text is a quantity name: <see cref="QuantityPattern"/>.</summary>
    public static bool IsQuantity(ReadOnlySpan<char> text)
        => text.Length is > 0 and <= MaximumLength
            && char.IsAsciiLetterLower(text[0])
            && !text.ContainsAnyExcept(QuantityCharacters);
}
