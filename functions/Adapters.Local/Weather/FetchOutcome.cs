using SektorKopplung.Core.Language;

namespace SektorKopplung.Adapters.Local.Weather;

/// <summary>What came of asking a weather service.</summary>
/// <param name="Content">What it sent; null where it sent nothing new.</param>
/// <param name="Failure">Why there is nothing; empty where there is, or where nothing changed since the last time.</param>
internal sealed record FetchOutcome(byte[]? Content, BilingualText Failure)
{
    public static FetchOutcome Unchanged { get; } = new(null, BilingualText.Empty);

    public static FetchOutcome Failed(string de, string en) => new(null, new(de, en));
}
