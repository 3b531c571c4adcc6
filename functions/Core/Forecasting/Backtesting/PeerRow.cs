namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>What another program learns from or is asked (Lernzeile für Vergleichsprogramme).</summary>
/// <param name="Hour">Index of the forecast hour.</param>
/// <param name="Target">What was measured then.</param>
/// <param name="Features">What was known at the hour of issue; null where unknown.</param>
public sealed record PeerRow(int Hour, double Target, IReadOnlyList<double?> Features);
