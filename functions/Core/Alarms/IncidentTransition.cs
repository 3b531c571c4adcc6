namespace SektorKopplung.Core.Alarms;

/// <summary>One line of the incident journal.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Change">What happened.</param>
/// <param name="Revision">The revision after it; with the id it names a message once and for all.</param>
public sealed record IncidentTransition(string IncidentId, DateTimeOffset At, IncidentChange Change, int Revision);
