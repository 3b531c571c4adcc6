namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>Plans the couplings of one source while all others stay as they are: which are used, when they run, with how much heat.</summary>
/// <remarks>Exact for one link; links are added one after the other and planned again in turn. Not for several threads.</remarks>
internal sealed class SourcePlanner
{
    private readonly SolverModel _model;
    private readonly PlanState _state;
    private readonly HourFilling _filling;
    private readonly RunPlanner _runs;
    private readonly bool[][] _pattern;
    private readonly double[] _base;
    private readonly int[] _links;
    private readonly List<int> _chosen = [];
    private readonly int _hours;

    public SourcePlanner(SolverModel model, PlanState state, RestCurves curves)
    {
        var most = Math.Max(1, model.CouplingsOfSource.Select(couplings => couplings.Length).DefaultIfEmpty(1).Max());
        (_model, _state, _hours) = (model, state, model.Hours);
        _filling = new HourFilling(model, state, curves, most);
        _runs = new RunPlanner(_hours);
        _pattern = [.. Enumerable.Range(0, model.Couplings.Source.Length).Select(_ => new bool[_hours])];
        _base = new double[_hours];
        _links = new int[most];
    }

    /// <summary>How much was worked: hours of couplings tried.</summary>
    public long Work { get; private set; }

    /// <summary>How large the whims are by which a choice among couplings may err, to find other plans [1].</summary>
    public double Whim { get; set; }

    /// <summary>Where the whims come from.</summary>
    public Random Chance { get; init; } = new(1);

    /// <summary>Plans a source anew. Its couplings must stand.</summary>
    public void Plan(int source)
    {
        Choose(source);
        Apply(source);
        foreach (var coupling in _model.CouplingsOfSource[source])
        {
            if (_model.Couplings.Contracted[coupling] > 0)
            {
                FulfilContract(source, coupling);
            }
        }
    }

    private void Choose(int source)
    {
        _chosen.Clear();
        Array.Clear(_base);
        var candidates = _model.CouplingsOfSource[source];
        while (_chosen.Count < _model.MaximumLinks[source] && BestOf(candidates) is { } best)
        {
            Add(source, best);
        }

        for (var round = 0; round < 2 && _chosen.Count > 1; round++)
        {
            Replan(source);
        }
    }

    private int? BestOf(int[] candidates)
    {
        var (best, least) = (-1, -1e-6);
        foreach (var coupling in candidates)
        {
            if (_chosen.Contains(coupling))
            {
                continue;
            }

            var value = Value(coupling);
            value *= Whim > 0 ? 1 - (Whim * Chance.NextDouble()) : 1;
            value -= _model.Couplings.Contracted[coupling] > 0 ? 1e12 : 0;
            if (value < least)
            {
                (best, least) = (coupling, value);
            }
        }

        return best < 0 ? null : best;
    }

    private void Add(int source, int coupling)
    {
        _chosen.Add(coupling);
        for (var hour = 0; hour < _hours; hour++)
        {
            _base[hour] = _filling.Fill(source, hour, LinksAt(hour));
        }
    }

    // Each link once more, now that the others are known.
    private void Replan(int source)
    {
        for (var turn = 0; turn < _chosen.Count; turn++)
        {
            var coupling = _chosen[0];
            _chosen.RemoveAt(0);
            for (var hour = 0; hour < _hours; hour++)
            {
                _base[hour] = _filling.Fill(source, hour, LinksAt(hour));
            }

            if (Value(coupling) < -1e-6 || _model.Couplings.Contracted[coupling] > 0)
            {
                Add(source, coupling);
            }
            else
            {
                turn--;
            }
        }
    }

    // What a coupling changes in all costs beside the chosen ones; its best hours are in its pattern.
    private double Value(int c)
    {
        var coupling = _model.Problem.Couplings[c];
        Work += _hours;
        for (var hour = 0; hour < _hours; hour++)
        {
            _runs.HourCost[hour] = HourCost(c, coupling, hour);
        }

        var value = _runs.Plan(coupling.StartEuro, coupling.MinimumRunHours, coupling.WasRunning);
        _runs.IsRunning.CopyTo(_pattern[c], 0);
        return value + coupling.OpeningEuro;
    }

    private double HourCost(int c, ProblemCoupling coupling, int hour)
    {
        if (_model.Couplings.Maximum[(c * _hours) + hour] <= 0)
        {
            return double.PositiveInfinity;
        }

        var count = LinksAt(hour).Length;
        _links[count] = c;
        var cost = _filling.Fill(_model.Couplings.Source[c], hour, _links.AsSpan(0, count + 1)) - _base[hour];
        return cost + coupling.RunningEuroPerHour - (_model.Couplings.IsBackup[c]
            ? _state.ReserveGain((_model.Couplings.Network[c] * _hours) + hour, _model.Couplings.Maximum[(c * _hours) + hour])
            : 0);
    }

    private ReadOnlySpan<int> LinksAt(int hour)
    {
        var count = 0;
        foreach (var coupling in _chosen)
        {
            if (_pattern[coupling][hour])
            {
                _links[count++] = coupling;
            }
        }

        return _links.AsSpan(0, count);
    }

    private void Apply(int source)
    {
        var links = _state.Links[source];
        foreach (var coupling in _chosen)
        {
            if (_pattern[coupling].Contains(true))
            {
                links.Add(coupling);
            }
        }

        for (var hour = 0; hour < _hours; hour++)
        {
            var running = LinksAt(hour);
            _filling.Fill(source, hour, running);
            for (var link = 0; link < running.Length; link++)
            {
                _state.Set(running[link], hour, true, _filling.Heat[link]);
            }
        }

        foreach (var coupling in links)
        {
            RampLimit.Smooth(_model, _state, coupling);
        }

        _state.RecountSource(source);
    }

    // Raises a bonus on the coupling's heat until the contract's minimum is reached, then looks for the smallest that does.
    private void FulfilContract(int source, int coupling)
    {
        var (low, high) = (0.0, 0.01);
        while (_state.HeatOf(coupling) < _model.Couplings.Contracted[coupling] && high < 50)
        {
            Again(source, coupling, high);
            (low, high) = (high, high * 3);
        }

        if (low <= 0)
        {
            return;
        }

        (low, high) = (low > 0.01 ? low / 3 : 0, low);
        for (var halving = 0; halving < 12; halving++)
        {
            var middle = (low + high) / 2;
            Again(source, coupling, middle);
            (low, high) = _state.HeatOf(coupling) < _model.Couplings.Contracted[coupling] ? (middle, high) : (low, middle);
        }

        Again(source, coupling, high);
        _filling.Bonus[coupling] = 0;
        ContractTrim.Trim(_model, _state, coupling);
        _state.RecountSource(source);
    }

    private void Again(int source, int coupling, double bonus)
    {
        _filling.Bonus[coupling] = bonus;
        _state.Clear(source);
        Choose(source);
        Apply(source);
    }
}
