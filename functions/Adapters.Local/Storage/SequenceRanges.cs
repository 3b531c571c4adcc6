namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>The running numbers seen from one source, as ranges without overlap: what lies between them is missing.</summary>
internal sealed class SequenceRanges(IEnumerable<(long First, long Last)> stored)
{
    private readonly List<(long First, long Last)> _ranges = [.. stored.OrderBy(range => range.First)];
    private readonly HashSet<long> _changed = [];

    /// <summary>Adds a number; a number seen before changes nothing.</summary>
    public void Add(long number)
    {
        var next = FirstAfter(number);
        if (next > 0 && _ranges[next - 1].Last >= number)
        {
            return;
        }

        var joinsLeft = next > 0 && _ranges[next - 1].Last == number - 1;
        var joinsRight = next < _ranges.Count && _ranges[next].First == number + 1;
        var first = joinsLeft ? _ranges[next - 1].First : number;
        var last = number;
        if (joinsRight)
        {
            last = _ranges[next].Last;
            _changed.Add(_ranges[next].First);
            _ranges.RemoveAt(next);
        }

        if (joinsLeft)
        {
            _ranges[next - 1] = (first, last);
        }
        else
        {
            _ranges.Insert(next, (first, last));
        }

        _changed.Add(first);
    }

    /// <summary>Writes what changed since the last time.</summary>
    public void Save(StoreConnection connection, long source)
    {
        foreach (var first in _changed)
        {
            var index = FirstAfter(first) - 1;
            if (index >= 0 && _ranges[index].First == first)
            {
                connection.Prepare("INSERT INTO sequences VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET last = excluded.last")
                    .Bind(1, source).Bind(2, first).Bind(3, _ranges[index].Last).Run();
            }
            else
            {
                connection.Prepare("DELETE FROM sequences WHERE source_id = ?1 AND first = ?2")
                    .Bind(1, source).Bind(2, first).Run();
            }
        }

        _changed.Clear();
    }

    // The place of the first range that starts after the number.
    private int FirstAfter(long number)
    {
        var low = 0;
        var high = _ranges.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].First <= number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
