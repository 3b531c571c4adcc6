namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>When a coupling runs at least cost, given what each hour of running costs: exact, by dynamic programming.</summary>
/// <remarks>States are "stands" and "has run for a hours", the last of which may stop. One object for one thread.</remarks>
internal sealed class RunPlanner(int hours)
{
    private readonly double[] _running = new double[hours + 2];

    // Where "stands" came from in each hour, and whether the last state was kept or reached.
    private readonly bool[] _stopped = new bool[hours + 1];
    private readonly bool[] _kept = new bool[hours + 1];

    /// <summary>The cost of each hour of running [€], to be filled in; infinite where it cannot run.</summary>
    public double[] HourCost { get; } = new double[hours];

    /// <summary>The hours it runs, after <see cref="Plan"/>.</summary>
    public bool[] IsRunning { get; } = new bool[hours];

    /// <summary>The least cost; standing all the time costs 0.</summary>
    /// <param name="startCost">What a start costs [€].</param>
    /// <param name="minimumRun">The minimum run [h].</param>
    /// <param name="wasRunning">Whether it ran before, long enough.</param>
    public double Plan(double startCost, int minimumRun, bool wasRunning)
    {
        var last = Math.Min(minimumRun, hours);
        Array.Fill(_running, double.PositiveInfinity, 1, last);
        var standing = 0.0;
        if (wasRunning)
        {
            _running[last] = 0;
        }

        for (var hour = 0; hour < hours; hour++)
        {
            standing = Step(hour, last, standing, startCost);
        }

        return TraceBack(last, standing);
    }

    private double Step(int hour, int last, double standing, double startCost)
    {
        var (ran, cost) = (_running[last], HourCost[hour]);
        var start = standing + startCost;
        if (last == 1)
        {
            _kept[hour] = ran <= start;
            _running[1] = Math.Min(ran, start) + cost;
        }
        else
        {
            _kept[hour] = ran <= _running[last - 1];
            _running[last] = Math.Min(ran, _running[last - 1]) + cost;
            for (var age = last - 1; age > 1; age--)
            {
                _running[age] = _running[age - 1] + cost;
            }

            _running[1] = start + cost;
        }

        _stopped[hour] = ran < standing;
        return Math.Min(ran, standing);
    }

    private double TraceBack(int last, double standing)
    {
        var (best, age) = (standing, 0);
        for (var a = 1; a <= last; a++)
        {
            if (_running[a] < best)
            {
                (best, age) = (_running[a], a);
            }
        }

        for (var hour = hours - 1; hour >= 0; hour--)
        {
            IsRunning[hour] = age > 0;
            age = Before(hour, age, last);
        }

        return best;
    }

    private int Before(int hour, int age, int last) => age switch
    {
        0 => _stopped[hour] ? last : 0,
        _ when age == last && _kept[hour] => last,
        _ => age - 1,
    };
}
