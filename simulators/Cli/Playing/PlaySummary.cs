namespace SektorKopplung.Simulators.Cli.Playing;

/// <summary>What a run did.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Published">Readings handed over, those sent twice counted twice.</param>
/// <param name="Messages">Messages handed over.</param>
/// <param name="Acknowledged">Readings whose arrival is confirmed.</param>
/// <param name="DuplicatesSent">Readings sent twice on purpose.</param>
/// <param name="DelayedSent">Readings sent late on purpose.</param>
/// <param name="HistoryReadings">Readings of the days before the start.</param>
/// <param name="LiveReadings">Readings of the week.</param>
/// <param name="Seconds">How long it took [s].</param>
internal sealed record PlaySummary(
    string Scenario,
    long Seed,
    long Published,
    long Messages,
    long Acknowledged,
    long DuplicatesSent,
    long DelayedSent,
    long HistoryReadings,
    long LiveReadings,
    double Seconds);
