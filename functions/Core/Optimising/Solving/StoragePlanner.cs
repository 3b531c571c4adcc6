namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>When a storage takes and gives heat at least cost, given what a further kWh costs in each hour: exact.</summary>
/// <remarks>The cost from an hour to the end is a convex function of the level, computed backwards. One object for one thread.</remarks>
internal sealed class StoragePlanner
{
    private readonly ConvexPieces[] _costToEnd;
    private readonly ConvexPieces _combined = new();

    public StoragePlanner(int hours)
    {
        Steps = [.. Enumerable.Range(0, hours).Select(_ => new ConvexPieces())];
        _costToEnd = [.. Enumerable.Range(0, hours + 1).Select(_ => new ConvexPieces())];
    }

    /// <summary>The cost of heat taken in each hour (below 0: given), from −discharge to charge; to be filled in.</summary>
    public ConvexPieces[] Steps { get; }

    /// <summary>Writes the heat taken in each hour [kW]; below 0 where it gives.</summary>
    public void Plan(ProblemStorage storage, Span<double> taken)
    {
        var hours = Steps.Length;
        var kept = 1 - storage.LossSharePerHour;
        _costToEnd[hours].Begin(storage.EndKwh);
        _costToEnd[hours].Add(storage.CapacityKwh - storage.EndKwh, 0);
        for (var hour = hours - 1; hour >= 0; hour--)
        {
            _combined.Combine(Steps[hour], _costToEnd[hour + 1]);
            _costToEnd[hour].Cut(_combined, 0, storage.CapacityKwh * kept, kept);
        }

        var level = storage.StartKwh;
        for (var hour = 0; hour < hours; hour++)
        {
            taken[hour] = _costToEnd[hour + 1].BestStep(Steps[hour], level * kept);
            level = (level * kept) + taken[hour];
        }
    }
}
