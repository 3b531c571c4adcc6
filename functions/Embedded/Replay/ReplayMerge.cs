using SektorKopplung.Pipeline.Mapping;

namespace SektorKopplung.Embedded.Replay;

/// <summary>Brings recorded readings of several tables into the order in which they happened.</summary>
internal static class ReplayMerge
{
    /// <summary>All readings in order of time; at the same time in the order of the sequences.</summary>
    /// <param name="sequences">Each in order of time.</param>
    public static IEnumerable<MappedReading> InOrder(IEnumerable<IEnumerable<MappedReading>> sequences)
    {
        var heads = new PriorityQueue<IEnumerator<MappedReading>, (DateTimeOffset Time, int Rank)>();
        var rank = 0;
        foreach (var sequence in sequences)
        {
            Enqueue(heads, sequence.GetEnumerator(), rank++);
        }

        while (heads.TryDequeue(out var next, out var priority))
        {
            yield return next.Current;
            Enqueue(heads, next, priority.Rank);
        }
    }

    private static void Enqueue(
        PriorityQueue<IEnumerator<MappedReading>, (DateTimeOffset Time, int Rank)> heads, IEnumerator<MappedReading> next, int rank)
    {
        if (next.MoveNext())
        {
            heads.Enqueue(next, (next.Current.Time, rank));
        }
        else
        {
            next.Dispose();
        }
    }
}
