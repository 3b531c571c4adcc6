using SektorKopplung.Core.Matching;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Pipeline.Recommending;

/// <summary>When somebody decided not to use a coupling: what it gave then says nothing about what it can give.</summary>
/// <remarks>From the recommendations that are still in the book, so from the last 30 days or a little more.</remarks>
public sealed class HeldBackHours(Documents documents)
{
    /// <summary>The hours of rejected recommendations, from the decision or the first hour, whichever is later.</summary>
    /// <param name="couplingId">The coupling.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<TimeWindow>> OfAsync(string couplingId, CancellationToken cancellationToken)
    {
        var book = (await documents.LoadAsync(
            RecommendStage.BookKind, RecommendStage.BookId, () => new RecommendationBook(), cancellationToken)).Value;
        return [.. book.Recommendations
            .Where(one => one.State == RecommendationState.Rejected && one.Proposal.CouplingId == couplingId)
            .Select(one => (From: Later(one.DecidedAt ?? one.Proposal.ValidFrom, one.Proposal.ValidFrom), one.Proposal.ValidTo))
            .Where(one => one.From < one.ValidTo)
            .Select(one => new TimeWindow(one.From, one.ValidTo))];
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
