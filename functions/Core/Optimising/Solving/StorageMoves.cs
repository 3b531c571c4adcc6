namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>Plans a storage at least cost while all else stays as it is.</summary>
internal sealed class StorageMoves(SolverModel model, PlanState state)
{
    private readonly StoragePlanner _planner = new(model.Hours);
    private readonly double[] _taken = new double[model.Hours];

    private readonly int[][] _ofNetwork = [.. Enumerable.Range(0, model.CouplingsOfNetwork.Length).Select(network =>
        Enumerable.Range(0, model.Storages.Length).Where(storage => model.Storages[storage].Network == network).ToArray())];

    private readonly double[] _kept = new double[state.Taken.Length];
    private int _keptNetwork = -1;

    /// <summary>Keeps what the storages of a network do; of none with −1.</summary>
    public void Keep(int network)
    {
        _keptNetwork = network;
        foreach (var storage in Kept)
        {
            Array.Copy(state.Taken, storage * model.Hours, _kept, storage * model.Hours, model.Hours);
        }
    }

    /// <summary>Restores what was kept.</summary>
    public void Restore()
    {
        foreach (var storage in Kept)
        {
            for (var hour = 0; hour < model.Hours; hour++)
            {
                state.SetTaken(storage, hour, _kept[(storage * model.Hours) + hour]);
            }
        }
    }

    /// <summary>Plans the storages of a network; of none with −1.</summary>
    public void PlanOf(int network)
    {
        foreach (var storage in network < 0 ? [] : _ofNetwork[network])
        {
            Plan(storage);
        }
    }

    private int[] Kept => _keptNetwork < 0 ? [] : _ofNetwork[_keptNetwork];

    public void PlanAll()
    {
        for (var storage = 0; storage < model.Storages.Length; storage++)
        {
            Plan(storage);
        }
    }

    public void Plan(int index)
    {
        var (storage, network) = model.Storages[index];
        for (var hour = 0; hour < model.Hours; hour++)
        {
            var place = (network * model.Hours) + hour;
            var rest = state.Rest[place] - state.Taken[(index * model.Hours) + hour];
            Cut(_planner.Steps[hour], place, rest, storage);
        }

        _planner.Plan(storage, _taken);
        for (var hour = 0; hour < model.Hours; hour++)
        {
            state.SetTaken(index, hour, _taken[hour]);
        }
    }

    // The network's cost between giving and taking as much as the storage can.
    private void Cut(ConvexPieces step, int place, double rest, ProblemStorage storage)
    {
        step.Begin(-storage.DischargeKw);
        var at = rest - storage.DischargeKw;
        var end = rest + storage.ChargeKw;
        for (var piece = model.Curves.PieceOf(place, at); at < end; piece++)
        {
            var to = Math.Min(end, model.Curves.UpTo(piece));
            step.Add(to - at, model.Curves.Slope(piece));
            at = to;
        }
    }
}
