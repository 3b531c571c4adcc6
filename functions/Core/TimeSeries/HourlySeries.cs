namespace SektorKopplung.Core.TimeSeries;

/// <summary>Hourly means with gaps (Stundenwerte); a missing hour is null, never 0 and never NaN.</summary>
/// <remarks>Immutable and safe to share between threads. Hours are UTC; hour i starts at Start + i hours.</remarks>
public sealed record HourlySeries
{
    /// <summary>Makes a series from its first hour and the values.</summary>
    /// <param name="start">The first hour, UTC; a full hour.</param>
    /// <param name="values">One mean per hour, null where nothing was measured.</param>
    /// <exception cref="ArgumentException">The start is no full UTC hour, or a value is not finite.</exception>
    public HourlySeries(DateTimeOffset start, IReadOnlyList<double?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (start.Offset != TimeSpan.Zero || start.Ticks % TimeSpan.TicksPerHour != 0)
        {
            throw new ArgumentException("A series starts at a full hour in UTC.", nameof(start));
        }

        foreach (var value in values)
        {
            if (value is { } number && !double.IsFinite(number))
            {
                throw new ArgumentException("Values are finite numbers or missing.", nameof(values));
            }
        }

        Start = start;
        Values = values;
    }

    /// <summary>The first hour, UTC.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>One mean per hour, in the unit of the quantity; null where nothing was measured.</summary>
    public IReadOnlyList<double?> Values { get; }

    /// <summary>How many hours the series spans, gaps included.</summary>
    public int Count => Values.Count;

    /// <summary>The first instant after the series, UTC.</summary>
    public DateTimeOffset End => Start.AddHours(Count);

    /// <summary>The hour an instant falls into, UTC.</summary>
    public static DateTimeOffset HourOf(DateTimeOffset instant)
    {
        var ticks = instant.UtcTicks;
        return new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerHour), TimeSpan.Zero);
    }

    /// <summary>The start of hour <paramref name="index"/>, UTC.</summary>
    public DateTimeOffset HourAt(int index) => Start.AddHours(index);

    /// <summary>The value of the hour an instant falls into; null outside the series and in a gap.</summary>
    public double? At(DateTimeOffset instant)
    {
        var index = (long)Math.Floor((instant - Start).TotalHours);
        return index >= 0 && index < Count ? Values[(int)index] : null;
    }

    /// <summary>The same hours with every value multiplied.</summary>
    public HourlySeries Times(double factor)
        => factor.Equals(1) ? this : new HourlySeries(Start, [.. Values.Select(value => value * factor)]);
}
