namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>Shares a source's heat of an hour among its running couplings at least cost: exact, best gain per source heat first.</summary>
internal sealed class HourFilling(SolverModel model, PlanState state, RestCurves curves, int mostLinks)
{
    // Less is not worth moving heat for, and may be rounding [€/kWh].
    private const double SmallestGain = 1e-9;

    private readonly double[] _rest = new double[mostLinks];
    private readonly int[] _piece = new int[mostLinks];
    private readonly CouplingArrays _couplings = model.Couplings;

    /// <summary>The heat of each link after <see cref="Fill"/> [kW].</summary>
    public double[] Heat { get; } = new double[mostLinks];

    /// <summary>What a coupling's heat is taken cheaper while searching, to reach its contract [€/kWh].</summary>
    public double[] Bonus { get; } = new double[model.Couplings.Source.Length];

    /// <summary>What running these couplings changes in the costs of heat [€]; infinite where they cannot all run.</summary>
    /// <remarks>The state must not hold any heat of theirs.</remarks>
    public double Fill(int source, int hour, ReadOnlySpan<int> links)
    {
        var left = model.Available[(source * model.Hours) + hour];
        var cost = 0.0;
        for (var link = 0; link < links.Length; link++)
        {
            cost += Begin(link, links[link], hour, ref left);
        }

        return left < -1e-6 || double.IsPositiveInfinity(cost) ? double.PositiveInfinity : cost - Raise(hour, links, left);
    }

    // The link at its minimum load.
    private double Begin(int link, int coupling, int hour, ref double left)
    {
        var cell = (coupling * model.Hours) + hour;
        if (_couplings.Maximum[cell] <= 0)
        {
            return double.PositiveInfinity;
        }

        var least = _couplings.Minimum[coupling];
        var place = (_couplings.Network[coupling] * model.Hours) + hour;
        var before = state.Rest[place];
        Heat[link] = least;
        _rest[link] = before - least;
        _piece[link] = curves.PieceOf(place, _rest[link]);
        left -= least * _couplings.Use[cell];
        return least <= 0
            ? 0
            : (least * (_couplings.Cost[cell] - Bonus[coupling])) + curves.Cost(place, _rest[link]) - curves.Cost(place, before);
    }

    private double Raise(int hour, ReadOnlySpan<int> links, double left)
    {
        var saved = 0.0;
        while (left > 1e-9)
        {
            var (best, gain) = Best(hour, links);
            if (best < 0)
            {
                break;
            }

            var cell = (links[best] * model.Hours) + hour;
            var place = (_couplings.Network[links[best]] * model.Hours) + hour;
            var use = _couplings.Use[cell];
            var floor = _piece[best] > curves.First(place) ? curves.UpTo(_piece[best] - 1) : double.NegativeInfinity;
            var step = Math.Min(_couplings.Maximum[cell] - Heat[best], left / use);
            if (_rest[best] - floor <= step)
            {
                step = _rest[best] - floor;
                _piece[best]--;
            }

            Heat[best] += step;
            _rest[best] -= step;
            left -= step * use;
            saved += step * use * gain;
        }

        return saved;
    }

    private (int Link, double Gain) Best(int hour, ReadOnlySpan<int> links)
    {
        var (best, most) = (-1, SmallestGain);
        for (var link = 0; link < links.Length; link++)
        {
            var cell = (links[link] * model.Hours) + hour;
            if (Heat[link] < _couplings.Maximum[cell] - 1e-9)
            {
                var gain = (curves.Slope(_piece[link]) - _couplings.Cost[cell] + Bonus[links[link]]) / _couplings.Use[cell];
                if (gain > most)
                {
                    (best, most) = (link, gain);
                }
            }
        }

        return (best, most);
    }
}
