namespace SektorKopplung.Core.Optimising;

/// <summary>The runs in a row of running and standing hours.</summary>
internal readonly struct RunLengths(IReadOnlyList<bool> isRunning)
{
    /// <summary>How many runs there are.</summary>
    public int Starts => Runs().Count;

    /// <summary>The shortest run that had to last [h]; very long where there is none.</summary>
    /// <param name="wasRunning">Whether a run in the first hour began before it.</param>
    public int Shortest(bool wasRunning)
    {
        var hours = isRunning.Count;
        return Runs().Where(run => run.To < hours && !(run.From == 0 && wasRunning))
            .Select(run => run.To - run.From).DefaultIfEmpty(int.MaxValue).Min();
    }

    private List<(int From, int To)> Runs()
    {
        var runs = new List<(int, int)>();
        var from = -1;
        for (var hour = 0; hour <= isRunning.Count; hour++)
        {
            var isNow = hour < isRunning.Count && isRunning[hour];
            if (isNow && from < 0)
            {
                from = hour;
            }
            else if (!isNow && from >= 0)
            {
                runs.Add((from, hour));
                from = -1;
            }
        }

        return runs;
    }
}
