namespace SektorKopplung.Embedded.Backtest;

/// <summary>What a time cell says: the reading of a clock, and its offset where that is written beside it.</summary>
/// <param name="Clock">The reading.</param>
/// <param name="Offset">Its distance from UTC; null where only the time zone of the file tells.</param>
internal readonly record struct TimeCell(DateTime Clock, TimeSpan? Offset);
