namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>Keeps the best plan met on the way, while the search goes on with worse ones.</summary>
internal sealed class BestPlan(SolverModel model, PlanState state)
{
    private readonly double[] _heat = new double[state.Heat.Length];
    private readonly bool[] _isRunning = new bool[state.Heat.Length];
    private readonly double[] _taken = new double[state.Taken.Length];
    private readonly List<int>[] _links = [.. state.Links.Select(_ => new List<int>())];

    /// <summary>What it costs [€]; infinite before anything is kept.</summary>
    public double Objective { get; private set; } = double.PositiveInfinity;

    /// <summary>Keeps the plan as it is if it is the best so far.</summary>
    public void Keep()
    {
        if (state.Objective >= Objective - 1e-6)
        {
            return;
        }

        Objective = state.Objective;
        state.Heat.CopyTo(_heat, 0);
        state.IsRunning.CopyTo(_isRunning, 0);
        state.Taken.CopyTo(_taken, 0);
        for (var source = 0; source < _links.Length; source++)
        {
            _links[source].Clear();
            _links[source].AddRange(state.Links[source]);
        }
    }

    /// <summary>Makes the state the best plan again.</summary>
    public void Restore()
    {
        for (var source = 0; source < _links.Length; source++)
        {
            state.Clear(source);
            state.Links[source].AddRange(_links[source]);
            foreach (var coupling in _links[source])
            {
                RestoreRun(coupling);
            }

            state.RecountSource(source);
        }

        for (var i = 0; i < _taken.Length; i++)
        {
            state.SetTaken(i / model.Hours, i % model.Hours, _taken[i]);
        }

        state.RecountNetworks();
    }

    private void RestoreRun(int coupling)
    {
        for (var hour = 0; hour < model.Hours; hour++)
        {
            var cell = (coupling * model.Hours) + hour;
            state.Set(coupling, hour, _isRunning[cell], _heat[cell]);
        }
    }
}
