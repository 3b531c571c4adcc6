using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Detection;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Pipeline.Recommending;

/// <summary>Which couplings are not to be recommended for now, and why.</summary>
public static class Suspensions
{
    /// <summary>By coupling id, the weightiest reason; couplings that may be recommended are left out.</summary>
    public static IReadOnlyDictionary<string, SuspensionReason> Of(
        Site site, AlarmBook alarms, IncidentBook incidents, IReadOnlyList<Proposal> proposals)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(alarms);
        ArgumentNullException.ThrowIfNull(incidents);
        ArgumentNullException.ThrowIfNull(proposals);
        var disturbed = alarms.Alarms.Values
            .Where(alarm => alarm.IsActive && AlarmEngine.DefinitionOf(alarm)?.Priority == AlarmPriority.High)
            .Select(alarm => alarm.Asset).ToHashSet();
        var inCrisis = incidents.Incidents.Values.Where(IsSupplyCrisis)
            .SelectMany(incident => incident.NetworkIds).ToHashSet();
        var blind = proposals.Where(proposal => proposal.DataQuality == InputQuality.Poor)
            .Select(proposal => proposal.CouplingId).ToHashSet();
        var reasons = new Dictionary<string, SuspensionReason>();
        foreach (var coupling in site.Couplings)
        {
            if (inCrisis.Contains(coupling.NetworkId))
            {
                reasons[coupling.Id] = SuspensionReason.Crisis;
            }
            else if (new[] { coupling.Id, coupling.SourceId, coupling.NetworkId }.Any(disturbed.Contains))
            {
                reasons[coupling.Id] = SuspensionReason.AlarmOnMember;
            }
            else if (blind.Contains(coupling.Id))
            {
                reasons[coupling.Id] = SuspensionReason.InputTooOld;
            }
        }

        return reasons;
    }

    // A data centre that gets too hot is its operator's crisis: the heat of the others is as welcome as before.
    private static bool IsSupplyCrisis(Incident incident)
        => incident is { State: IncidentState.Open, Severity: IncidentSeverity.Severe } && incident.Kind != IncidentKind.CoolingLoss;
}
