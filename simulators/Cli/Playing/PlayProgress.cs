namespace SektorKopplung.Simulators.Cli.Playing;

/// <summary>How far a run is.</summary>
/// <param name="HistoryShare">How much of the history has arrived, 0 to 1.</param>
/// <param name="Published">Readings handed over.</param>
/// <param name="Acknowledged">Readings whose arrival is confirmed.</param>
/// <param name="Now">Simulated time.</param>
internal sealed record PlayProgress(double HistoryShare, long Published, long Acknowledged, DateTime Now);
