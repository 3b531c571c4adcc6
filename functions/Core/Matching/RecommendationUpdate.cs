using System.Globalization;
using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Matching;

/// <summary>Brings the book up to the latest plan.</summary>
internal static class RecommendationUpdate
{
    /// <summary>The book with renewed, new, suspended and expired recommendations.</summary>
    public static RecommendationBook Apply(
        RecommendationBook book,
        IReadOnlyList<Proposal> proposals,
        DateTimeOffset now,
        IReadOnlyDictionary<string, SuspensionReason> suspensions)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        var latest = proposals.DistinctBy(proposal => proposal.CouplingId)
            .ToDictionary(proposal => proposal.CouplingId, StringComparer.Ordinal);
        var constraints = book.Constraints.Where(constraint => constraint.Until > now).ToList();
        var kept = book.Recommendations
            .Select(one => Aged(one, latest.GetValueOrDefault(one.Proposal.CouplingId), now))
            .Where(one => one.IsOpen || now - one.Proposal.ValidTo < RecommendationBook.KeptAfterEnd)
            .ToList();
        var added = latest.Values
            .Where(proposal => proposal.ValidTo > now
                && constraints.All(constraint => constraint.CouplingId != proposal.CouplingId)
                && !kept.Any(one => one.IsOpen && one.Proposal.CouplingId == proposal.CouplingId))
            .OrderBy(proposal => proposal.CouplingId, StringComparer.Ordinal)
            .Select(proposal => Created(proposal, kept, now));
        return book with
        {
            Recommendations = [.. kept.Concat(added.ToList()).Select(one => Judged(one, latest, suspensions, now))],
            Constraints = constraints,
        };
    }

    private static Recommendation Aged(Recommendation one, Proposal? proposal, DateTimeOffset now)
    {
        var isUndecided = (one.StateBefore ?? one.State) == RecommendationState.Proposed;
        var renewed = one.IsOpen && isUndecided && proposal is not null
            ? one with { Proposal = proposal, UpdatedAt = now }
            : one;
        return renewed.IsOpen && renewed.Proposal.ValidTo <= now
            ? renewed with
            {
                State = RecommendationState.Expired,
                StateReason = new("Der Zeitraum ist vorbei.", "Its hours are over."),
                Suspension = null,
                StateBefore = null,
                UpdatedAt = now,
            }
            : renewed;
    }

    private static Recommendation Created(Proposal proposal, IReadOnlyList<Recommendation> kept, DateTimeOffset now)
    {
        var id = proposal.CouplingId
            + proposal.ValidFrom.UtcDateTime.ToString("'-'yyyyMMdd'T'HH'Z'", CultureInfo.InvariantCulture);
        var taken = kept.Count(one => one.Id == id || one.Id.StartsWith(id + "-", StringComparison.Ordinal));
        return new Recommendation
        {
            Id = taken == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{taken + 1}"),
            State = RecommendationState.Proposed,
            UpdatedAt = now,
            Proposal = proposal,
        };
    }

    // What is suspended goes back to what it was as soon as the reason is gone.
    private static Recommendation Judged(
        Recommendation one,
        Dictionary<string, Proposal> latest,
        IReadOnlyDictionary<string, SuspensionReason> suspensions,
        DateTimeOffset now)
    {
        if (!one.IsOpen)
        {
            return one;
        }

        SuspensionReason? wanted = suspensions.TryGetValue(one.Proposal.CouplingId, out var reason)
            ? reason
            : latest.GetValueOrDefault(one.Proposal.CouplingId) is null or { DataQuality: InputQuality.Poor }
                ? SuspensionReason.InputTooOld
                : null;
        return (wanted, one.Suspension) switch
        {
            (null, null) => one,
            (null, _) => one with
            {
                State = one.StateBefore!.Value,
                StateBefore = null,
                Suspension = null,
                StateReason = new BilingualText(one.DecisionReason, one.DecisionReason),
                UpdatedAt = now,
            },
            var (now1, before) when now1 == before => one,
            _ => one with
            {
                State = RecommendationState.Suspended,
                StateBefore = one.StateBefore ?? one.State,
                Suspension = wanted,
                StateReason = Words(wanted!.Value),
                UpdatedAt = now,
            },
        };
    }

    private static BilingualText Words(SuspensionReason reason) => reason switch
    {
        SuspensionReason.InputTooOld => new("Messwerte fehlen oder sind zu alt.", "Readings are missing or too old."),
        SuspensionReason.AlarmOnMember => new("Ein beteiligtes Bauteil meldet eine Störung.", "A part of the coupling has an alarm."),
        SuspensionReason.Crisis => new("Störfall: Versorgung geht vor Einsparung.", "Incident: supply goes before savings."),
        _ => new("Übung.", "Drill."),
    };
}
