namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>What any plan costs at least, for given prices (Lagrange-Relaxation), and how the prices should change.</summary>
/// <remarks>
/// With prices for heat, source heat, reserve and contracts everything can be planned on its own: each network's rest, each
/// storage, each coupling. Sources use their best couplings, no more than allowed. Ramps are left out. Not for several threads.
/// </remarks>
internal sealed class DualFunction
{
    private readonly SolverModel _model;
    private readonly CouplingArrays _couplings;
    private readonly RunPlanner _runs;
    private readonly StoragePlanner _storages;
    private readonly bool[] _pattern;
    private readonly double[] _value;
    private readonly double[] _taken;
    private readonly int _hours;

    public DualFunction(SolverModel model)
    {
        (_model, _couplings, _hours) = (model, model.Couplings, model.Hours);
        _runs = new RunPlanner(_hours);
        _storages = new StoragePlanner(_hours);
        _pattern = new bool[model.Couplings.Maximum.Length];
        _value = new double[model.Couplings.Source.Length];
        _taken = new double[_hours];
        Gradient = new DualPrices(model);
        IsUsed = new bool[_value.Length];
    }

    /// <summary>By how much each wish is missed at these prices [kW, kWh].</summary>
    public DualPrices Gradient { get; }

    /// <summary>Which couplings are used at these prices.</summary>
    public bool[] IsUsed { get; }

    /// <summary>The bound at some prices [€].</summary>
    public double Evaluate(DualPrices prices)
    {
        var bound = Networks(prices) + Storages(prices);
        for (var source = 0; source < _model.MaximumLinks.Length; source++)
        {
            bound += Source(prices, source);
        }

        return bound;
    }

    private double Networks(DualPrices prices)
    {
        var bound = 0.0;
        var curves = _model.Curves;
        for (var place = 0; place < prices.Heat.Length; place++)
        {
            var price = prices.Heat[place];
            var rest = curves.RestAt(place, price);
            bound += curves.Cost(place, rest) + (price * (_model.Demand[place] - rest))
                + (prices.Reserve[place] * _model.ReserveNeed[place]);
            Gradient.Heat[place] = _model.Demand[place] - rest;
            Gradient.Reserve[place] = _model.ReserveNeed[place];
        }

        return bound;
    }

    private double Storages(DualPrices prices)
    {
        var bound = 0.0;
        foreach (var (storage, network) in _model.Storages)
        {
            for (var hour = 0; hour < _hours; hour++)
            {
                _storages.Steps[hour].Begin(-storage.DischargeKw);
                _storages.Steps[hour].Add(storage.DischargeKw + storage.ChargeKw, prices.Heat[(network * _hours) + hour]);
            }

            _storages.Plan(storage, _taken);
            for (var hour = 0; hour < _hours; hour++)
            {
                Gradient.Heat[(network * _hours) + hour] += _taken[hour];
                bound += _taken[hour] * prices.Heat[(network * _hours) + hour];
            }
        }

        return bound;
    }

    private double Source(DualPrices prices, int source)
    {
        var bound = 0.0;
        for (var cell = source * _hours; cell < (source + 1) * _hours; cell++)
        {
            bound -= prices.Source[cell] * _model.Available[cell];
            Gradient.Source[cell] = -_model.Available[cell];
        }

        foreach (var coupling in _model.CouplingsOfSource[source])
        {
            IsUsed[coupling] = false;
            _value[coupling] = Value(prices, coupling);
            bound += prices.Contract[coupling] * _couplings.Contracted[coupling];
            Gradient.Contract[coupling] = _couplings.Contracted[coupling];
        }

        for (var link = 0; link < _model.MaximumLinks[source]; link++)
        {
            var best = Best(source);
            if (best < 0)
            {
                break;
            }

            IsUsed[best] = true;
            bound += _value[best];
            Use(prices, best);
        }

        return bound;
    }

    // Couplings with a contract's minimum are used in any plan.
    private int Best(int source)
    {
        var (best, least) = (-1, 0.0);
        foreach (var coupling in _model.CouplingsOfSource[source])
        {
            var value = _couplings.Contracted[coupling] > 0 ? double.NegativeInfinity : _value[coupling];
            if (!IsUsed[coupling] && value < least)
            {
                (best, least) = (coupling, value);
            }
        }

        return best;
    }

    private double Value(DualPrices prices, int c)
    {
        var coupling = _model.Problem.Couplings[c];
        var gain = 0.0;
        for (var hour = 0; hour < _hours; hour++)
        {
            var cost = HourCost(prices, c, coupling.RunningEuroPerHour, hour);
            _runs.HourCost[hour] = cost;
            gain += Math.Min(cost, 0);
        }

        if (gain + coupling.OpeningEuro >= 0 && _couplings.Contracted[c] <= 0)
        {
            return 0;
        }

        var value = _runs.Plan(coupling.StartEuro, coupling.MinimumRunHours, coupling.WasRunning);
        _runs.IsRunning.CopyTo(_pattern, c * _hours);
        return value + coupling.OpeningEuro;
    }

    private double HourCost(DualPrices prices, int c, double running, int hour)
    {
        var cell = (c * _hours) + hour;
        if (_couplings.Maximum[cell] <= 0)
        {
            return double.PositiveInfinity;
        }

        var place = (_couplings.Network[c] * _hours) + hour;
        var cost = CostOfHeat(prices, c, cell, place, hour);
        return running + (cost * (cost < 0 ? _couplings.Maximum[cell] : _couplings.Minimum[c]))
            - (_couplings.IsBackup[c] ? prices.Reserve[place] * _couplings.Maximum[cell] : 0);
    }

    private double CostOfHeat(DualPrices prices, int c, int cell, int place, int hour)
        => _couplings.Cost[cell] - prices.Heat[place] - prices.Contract[c]
            + (prices.Source[(_couplings.Source[c] * _hours) + hour] * _couplings.Use[cell]);

    private void Use(DualPrices prices, int c)
    {
        for (var hour = 0; hour < _hours; hour++)
        {
            var cell = (c * _hours) + hour;
            if (!_pattern[cell])
            {
                continue;
            }

            var place = (_couplings.Network[c] * _hours) + hour;
            var heat = CostOfHeat(prices, c, cell, place, hour) < 0 ? _couplings.Maximum[cell] : _couplings.Minimum[c];
            Gradient.Heat[place] -= heat;
            Gradient.Source[(_couplings.Source[c] * _hours) + hour] += heat * _couplings.Use[cell];
            Gradient.Contract[c] -= heat;
            Gradient.Reserve[place] -= _couplings.IsBackup[c] ? _couplings.Maximum[cell] : 0;
        }
    }
}
