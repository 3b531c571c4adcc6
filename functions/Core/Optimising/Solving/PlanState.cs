namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>A plan under work, and what it costs. Not for several threads.</summary>
internal sealed class PlanState
{
    // What a kilowatt hour short of a contract's minimum counts while searching [€]; a plan short of it is not given out.
    private const double ContractShortage = 20;

    private readonly SolverModel _model;
    private readonly int _hours;
    private double _networkCost;
    private double _sourceCost;

    public PlanState(SolverModel model)
    {
        _model = model;
        _hours = model.Hours;
        Heat = new double[model.Couplings.Maximum.Length];
        IsRunning = new bool[Heat.Length];
        Rest = [.. model.Demand];
        Backup = new double[Rest.Length];
        Taken = new double[model.Storages.Length * _hours];
        SourceCost = new double[model.MaximumLinks.Length];
        Links = [.. model.MaximumLinks.Select(_ => new List<int>())];
        for (var source = 0; source < SourceCost.Length; source++)
        {
            RecountSource(source);
        }

        RecountNetworks();
    }

    /// <summary>Heat into the network, by coupling and hour [kW].</summary>
    public double[] Heat { get; }

    /// <summary>Whether a coupling runs, by coupling and hour.</summary>
    public bool[] IsRunning { get; }

    /// <summary>The couplings that are used, by source.</summary>
    public List<int>[] Links { get; }

    /// <summary>Demand less waste heat and storage, by network and hour [kW].</summary>
    public double[] Rest { get; }

    /// <summary>What running couplings with a backed-up contract count for N-1, by network and hour [kW].</summary>
    public double[] Backup { get; }

    /// <summary>Heat taken by storages, by storage and hour [kW].</summary>
    public double[] Taken { get; }

    /// <summary>The cost of each source's couplings [€].</summary>
    public double[] SourceCost { get; }

    /// <summary>What the plan costs [€].</summary>
    public double Objective => _networkCost + _sourceCost;

    /// <summary>Changes the rest of a network in an hour [kW].</summary>
    public void AddRest(int place, double change)
    {
        var before = Rest[place];
        Rest[place] = before + change;
        _networkCost += _model.Curves.Cost(place, before + change) - _model.Curves.Cost(place, before);
    }

    /// <summary>Lets a coupling run in an hour with some heat, or stand with 0.</summary>
    public void Set(int coupling, int hour, bool isRunning, double heat)
    {
        var cell = (coupling * _hours) + hour;
        var place = (_model.Couplings.Network[coupling] * _hours) + hour;
        if (heat != Heat[cell])
        {
            AddRest(place, Heat[cell] - heat);
            Heat[cell] = heat;
        }

        if (isRunning == IsRunning[cell])
        {
            return;
        }

        IsRunning[cell] = isRunning;
        if (_model.Couplings.IsBackup[coupling])
        {
            var before = ReserveCost(place);
            Backup[place] += isRunning ? _model.Couplings.Maximum[cell] : -_model.Couplings.Maximum[cell];
            _networkCost += ReserveCost(place) - before;
        }
    }

    /// <summary>Changes what a storage takes in an hour [kW].</summary>
    public void SetTaken(int storage, int hour, double taken)
    {
        var change = taken - Taken[(storage * _hours) + hour];
        if (change != 0)
        {
            Taken[(storage * _hours) + hour] = taken;
            AddRest((_model.Storages[storage].Network * _hours) + hour, change);
        }
    }

    /// <summary>Stops all couplings of a source; <see cref="RecountSource"/> is due.</summary>
    public void Clear(int source)
    {
        foreach (var coupling in Links[source])
        {
            for (var hour = 0; hour < _hours; hour++)
            {
                Set(coupling, hour, false, 0);
            }
        }

        Links[source].Clear();
    }

    /// <summary>Adds up the cost of a source's couplings anew.</summary>
    public void RecountSource(int source)
    {
        var cost = 0.0;
        foreach (var coupling in Links[source])
        {
            cost += CostOf(coupling);
        }

        foreach (var coupling in _model.CouplingsOfSource[source])
        {
            var contracted = _model.Couplings.Contracted[coupling];
            cost += contracted > 0 ? ContractShortage * Math.Max(0, contracted - HeatOf(coupling)) : 0;
        }

        _sourceCost += cost - SourceCost[source];
        SourceCost[source] = cost;
    }

    /// <summary>Adds up the networks anew, free of what rounding has left behind.</summary>
    public void RecountNetworks()
    {
        _networkCost = 0;
        _sourceCost = SourceCost.Sum();
        for (var place = 0; place < Rest.Length; place++)
        {
            _networkCost += _model.Curves.Cost(place, Rest[place]) + ReserveCost(place);
        }
    }

    /// <summary>The heat of a coupling over the horizon [kWh].</summary>
    public double HeatOf(int coupling)
    {
        var sum = 0.0;
        for (var hour = 0; hour < _hours; hour++)
        {
            sum += Heat[(coupling * _hours) + hour];
        }

        return sum;
    }

    /// <summary>What more reserve saves in an hour [€].</summary>
    public double ReserveGain(int place, double more)
    {
        var missing = _model.ReserveNeed[place] - Backup[place];
        return missing > 0 ? Math.Min(missing, more) * _model.ReservePrice : 0;
    }

    private double ReserveCost(int place) => Math.Max(0, _model.ReserveNeed[place] - Backup[place]) * _model.ReservePrice;

    private double CostOf(int c)
    {
        var coupling = _model.Problem.Couplings[c];
        var (cost, wasRunning) = (0.0, coupling.WasRunning);
        for (var hour = 0; hour < _hours; hour++)
        {
            var cell = (c * _hours) + hour;
            if (IsRunning[cell])
            {
                cost += coupling.RunningEuroPerHour + (Heat[cell] * _model.Couplings.Cost[cell])
                    + (wasRunning ? 0 : coupling.StartEuro);
            }

            wasRunning = IsRunning[cell];
        }

        return cost + coupling.OpeningEuro;
    }
}
