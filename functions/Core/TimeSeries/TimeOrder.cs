namespace SektorKopplung.Core.TimeSeries;

/// <summary>Looks things up that are in order of time.</summary>
public static class TimeOrder
{
    /// <summary>The index of the first item at or after an instant; the count where there is none.</summary>
    /// <param name="items">In order of time, the earliest first.</param>
    /// <param name="instant">The instant.</param>
    /// <param name="timeOf">When an item is.</param>
    public static int FirstFrom<T>(IReadOnlyList<T> items, DateTimeOffset instant, Func<T, DateTimeOffset> timeOf)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(timeOf);
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = timeOf(items[middle]) < instant ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
