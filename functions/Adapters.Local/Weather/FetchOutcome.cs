namespace SektorKopplung.Adapters.Local.Weather;

/// <summary>What came of asking a weather service.</summary>
/// <param name="Content">What it sent; null where it sent nothing new.</param>
/// <param name="Failure">Why there is nothing; empty where there is, or where nothing changed since the last time.</param>
internal sealed record FetchOutcome(byte[]? Content, string Failure)
{
    public static FetchOutcome Unchanged { get; } = new(null, "");

    public static FetchOutcome Failed(string reason) => new(null, reason);
}
