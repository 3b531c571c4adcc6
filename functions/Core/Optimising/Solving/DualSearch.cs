namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>Looks for the prices that prove most (Subgradientenverfahren): steps towards what is known to be reachable, scaled by size.</summary>
internal sealed class DualSearch
{
    // Contracts are met at a bonus above this at the latest [€/kWh].
    private const double HighestContractPrice = 10;
    private const double Momentum = 0.6;
    private const int Patience = 12;
    private const double Shrink = 0.7;

    private readonly SolverModel _model;
    private readonly DualFunction _function;
    private readonly DualPrices _prices;
    private readonly PriceGroup[] _groups;
    private double _pace = 1;
    private int _failures;

    public DualSearch(SolverModel model)
    {
        _model = model;
        _function = new DualFunction(model);
        (_prices, Best) = (new(model), new(model));
        _groups = Groups();
        for (var place = 0; place < _prices.Heat.Length; place++)
        {
            var piece = model.Curves.PieceOf(place, model.Demand[place]);
            _prices.Heat[place] = Math.Clamp(
                model.Curves.Slope(piece), model.Curves.LowestSlope(place), model.Curves.HighestSlope(place));
        }

        Best.CopyFrom(_prices);
    }

    /// <summary>The bound that was proven [€].</summary>
    public double Bound { get; private set; } = double.NegativeInfinity;

    /// <summary>The prices that prove it.</summary>
    public DualPrices Best { get; }

    /// <summary>Takes one step.</summary>
    /// <param name="known">What a known plan costs [€].</param>
    public void Step(double known)
    {
        var bound = _function.Evaluate(_prices);
        Judge(bound);
        var gap = Math.Max(known - bound, 1e-4 * Math.Abs(known));
        var size = 0.0;
        foreach (var group in _groups)
        {
            size += group.Turn(Momentum);
        }

        foreach (var group in _groups)
        {
            group.Move(size > 0 ? _pace * gap / size : 0);
        }
    }

    private void Judge(double bound)
    {
        _failures = bound > Bound + (1e-5 * Math.Abs(bound)) ? 0 : _failures + 1;
        if (bound > Bound)
        {
            Bound = bound;
            Best.CopyFrom(_prices);
        }

        if (_failures >= Patience)
        {
            _failures = 0;
            _pace *= Shrink;
        }
    }

    private PriceGroup[] Groups()
    {
        var g = _function.Gradient;
        var places = _prices.Heat.Length;
        var placeScale = Scales(_model.Demand);
        var contracts = _model.Couplings.Contracted;
        return [
            new(_prices.Heat, g.Heat, placeScale, (
                [.. Enumerable.Range(0, places).Select(_model.Curves.LowestSlope)],
                [.. Enumerable.Range(0, places).Select(_model.Curves.HighestSlope)])),
            new(_prices.Source, g.Source, Scales(_model.Available), Limits(_model.Available.Length, double.MaxValue)),
            new(_prices.Reserve, g.Reserve, placeScale, Limits(places, _model.ReservePrice)),
            new(_prices.Contract, g.Contract, [.. contracts.Select(least => least > 0 ? 1 / least : 0)],
                ([.. contracts.Select(_ => 0)], [.. contracts.Select(least => least > 0 ? HighestContractPrice : 0)]))];
    }

    private static (double[] Low, double[] High) Limits(int count, double high) => (new double[count], [.. Enumerable.Repeat(high, count)]);

    // What is large misses by much: its price moves less for it.
    private double[] Scales(double[] sizes)
    {
        var scales = new double[sizes.Length];
        for (var from = 0; from < sizes.Length; from += _model.Hours)
        {
            var sum = sizes.AsSpan(from, _model.Hours).ToArray().Sum();
            Array.Fill(scales, 1 / Math.Max(1, sum / _model.Hours), from, _model.Hours);
        }

        return scales;
    }
}
