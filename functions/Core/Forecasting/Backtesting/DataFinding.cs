namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Something about the data that a reader should know, and what was done with it (Datenbefund).</summary>
/// <param name="Kind">In a word, as <c>lost-link-zero</c>; for programs.</param>
/// <param name="Count">How many rows, hours or runs; the sentence says which.</param>
/// <param name="Sentence">What it is and what was done with it.</param>
/// <param name="First">When it was seen first, UTC; null where it has no time.</param>
public sealed record DataFinding(string Kind, int Count, string Sentence, DateTimeOffset? First);
