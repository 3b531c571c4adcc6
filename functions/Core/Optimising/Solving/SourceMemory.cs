namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>Keeps what a source's couplings did, to be restored where a change was none for the better.</summary>
internal sealed class SourceMemory(SolverModel model, PlanState state)
{
    private readonly List<int> _links = [];
    private readonly List<double> _heat = [];
    private readonly List<bool> _isRunning = [];
    private int _source;

    public void Keep(int source)
    {
        _source = source;
        _links.Clear();
        _heat.Clear();
        _isRunning.Clear();
        foreach (var coupling in state.Links[source])
        {
            _links.Add(coupling);
            for (var cell = coupling * model.Hours; cell < (coupling + 1) * model.Hours; cell++)
            {
                _heat.Add(state.Heat[cell]);
                _isRunning.Add(state.IsRunning[cell]);
            }
        }
    }

    /// <summary>Restores the source, whose couplings must stand.</summary>
    public void Restore()
    {
        for (var i = 0; i < _heat.Count; i++)
        {
            state.Set(_links[i / model.Hours], i % model.Hours, _isRunning[i], _heat[i]);
        }

        state.Links[_source].AddRange(_links);
        state.RecountSource(_source);
    }
}
