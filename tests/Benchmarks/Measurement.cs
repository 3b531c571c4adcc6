using System.Diagnostics;

namespace SektorKopplung.Benchmarks;

/// <summary>What one thing takes: the median of several goes after one that does not count.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Milliseconds">The median per unit [ms].</param>
/// <param name="Fastest">The fastest go per unit [ms].</param>
/// <param name="Slowest">The slowest go per unit [ms].</param>
/// <param name="Limit">What it may take [ms]; null where nothing was promised.</param>
/// <param name="Note">How many goes of what.</param>
internal sealed record Measurement(string Name, double Milliseconds, double Fastest, double Slowest, double? Limit, string Note)
{
    /// <summary>Whether it stays within its limit.</summary>
    public bool IsWithin => Limit is null || Milliseconds <= Limit;

    /// <summary>Measures.</summary>
    /// <param name="name">What.</param>
    /// <param name="limit">What a unit may take [ms].</param>
    /// <param name="goes">How often, and how many units one go does.</param>
    /// <param name="go">One go.</param>
    public static Measurement Of(string name, double? limit, (int Count, int Units) goes, Action go)
    {
        go();
        var times = new double[goes.Count];
        for (var i = 0; i < times.Length; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            go();
            times[i] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds / goes.Units;
        }

        Array.Sort(times);
        return new(name, times[times.Length / 2], times[0], times[^1], limit, $"{goes.Count} x {goes.Units}");
    }
}
