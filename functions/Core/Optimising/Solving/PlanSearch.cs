namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>Looks for better plans: stops a few neighbouring sources and plans them anew, and storages in between (Nachbarschaftssuche).</summary>
internal sealed class PlanSearch
{
    private const int MostRuined = 5;

    private readonly SolverModel _model;
    private readonly SourcePlanner _planner;
    private readonly SourcePlanner _pricePlanner;
    private readonly RestCurves _prices;
    private readonly StorageMoves _storages;
    private readonly Random _chance = new(1);
    private readonly int[] _usedNetworks;
    private readonly SourceMemory[] _memory;
    private readonly List<int> _ruined = [];
    private int _network;

    public PlanSearch(SolverModel model)
    {
        _model = model;
        State = new PlanState(model);
        _prices = model.Curves.Flat();
        _planner = new SourcePlanner(model, State, model.Curves) { Chance = _chance };
        _pricePlanner = new SourcePlanner(model, State, _prices) { Chance = _chance, Whim = 0.5 };
        _storages = new StorageMoves(model, State);
        _usedNetworks = [.. Enumerable.Range(0, model.CouplingsOfNetwork.Length).Where(n => model.CouplingsOfNetwork[n].Length > 0)];
        _memory = [.. Enumerable.Range(0, MostRuined).Select(_ => new SourceMemory(model, State))];
    }

    /// <summary>The plan under work.</summary>
    public PlanState State { get; }

    /// <summary>Takes over what heat is worth when all is weighed up, to try sources by.</summary>
    public void SetPrices(DualPrices prices)
    {
        for (var place = 0; place < prices.Heat.Length; place++)
        {
            _prices.SetSlope(place, prices.Heat[place]);
        }
    }

    /// <summary>Plans every source and every storage once more, one after the other, while that helps.</summary>
    public void Sweep(int most)
    {
        _storages.PlanAll();
        State.RecountNetworks();
        for (var round = 0; round < most; round++)
        {
            var before = State.Objective;
            for (var source = 0; source < _model.CouplingsOfSource.Length; source++)
            {
                _ruined.Clear();
                _ruined.Add(source);
                _network = -1;
                Replan(0, false);
            }

            _storages.PlanAll();
            if (State.Objective > before - (1e-6 * Math.Abs(before)))
            {
                break;
            }
        }

        State.RecountNetworks();
    }

    /// <summary>What a source's couplings cost on average where any are used [€].</summary>
    public double UsualCost()
        => Enumerable.Range(0, State.SourceCost.Length).Where(source => State.Links[source].Count > 0)
            .Select(source => State.SourceCost[source]).DefaultIfEmpty(0).Average();

    /// <summary>Tries one change.</summary>
    /// <param name="heat">By how much a plan may become worse [€].</param>
    public void Try(double heat)
    {
        if (_usedNetworks.Length == 0)
        {
            return;
        }

        Pick();
        _planner.Whim = _chance.Next(2) * 0.3;
        Replan(heat, _chance.Next(2) == 0);
        _planner.Whim = 0;
    }

    // Some sources around a network, in any order.
    private void Pick()
    {
        _ruined.Clear();
        _network = _usedNetworks[_chance.Next(_usedNetworks.Length)];
        var couplings = _model.CouplingsOfNetwork[_network];
        var count = Math.Min(1 + _chance.Next(MostRuined), couplings.Length);
        for (var attempt = 0; attempt < count * 3 && _ruined.Count < count; attempt++)
        {
            var source = _model.Couplings.Source[couplings[_chance.Next(couplings.Length)]];
            if (!_ruined.Contains(source))
            {
                _ruined.Add(source);
            }
        }
    }

    // The first source may be planned by prices, as if storages and others made room for it; then they do or do not.
    private void Replan(double heat, bool byPrices)
    {
        var before = State.Objective;
        Stop();
        if (byPrices)
        {
            _pricePlanner.Plan(_ruined[0]);
            _storages.PlanOf(_network);
        }

        for (var i = byPrices ? 1 : 0; i < _ruined.Count; i++)
        {
            _planner.Plan(_ruined[i]);
        }

        _storages.PlanOf(_network);
        if (byPrices)
        {
            State.Clear(_ruined[0]);
            _planner.Plan(_ruined[0]);
            _storages.PlanOf(_network);
        }

        var allowed = heat > 0 ? -heat * Math.Log(1 - _chance.NextDouble()) : 0;
        if (State.Objective > before + allowed)
        {
            Undo();
        }
    }

    private void Stop()
    {
        _storages.Keep(_network);
        for (var i = 0; i < _ruined.Count; i++)
        {
            _memory[i].Keep(_ruined[i]);
            State.Clear(_ruined[i]);
            State.RecountSource(_ruined[i]);
        }
    }

    private void Undo()
    {
        foreach (var source in _ruined)
        {
            State.Clear(source);
        }

        for (var i = 0; i < _ruined.Count; i++)
        {
            _memory[i].Restore();
        }

        _storages.Restore();
    }
}
