namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>What it costs a network in an hour to cover the rest of its demand itself: convex, of straight pieces (Restkostenkurve).</summary>
/// <remarks>
/// Of each piece: up to which rest [kW], the cost of a further kWh [€], the cost at its end [€]. The first piece is surplus; the
/// last is beyond all units and all demand, which no plan can do.
/// </remarks>
internal sealed class RestCurves
{
    private readonly int[] _first;
    private readonly double[] _upTo;
    private readonly double[] _slope;
    private readonly double[] _costAt;

    public RestCurves(MatchingProblem problem)
    {
        var places = problem.Networks.Count * problem.Hours;
        var (first, upTo, slope, costAt) = (new List<int>(places + 1), new List<double>(), new List<double>(), new List<double>());
        foreach (var network in problem.Networks)
        {
            for (var hour = 0; hour < problem.Hours; hour++)
            {
                first.Add(slope.Count);
                foreach (var piece in RestPieces.Of(problem, network, hour))
                {
                    upTo.Add(piece.UpTo);
                    slope.Add(piece.Slope);
                    costAt.Add(piece.CostAt);
                }
            }
        }

        first.Add(slope.Count);
        (_first, _upTo, _slope, _costAt) = ([.. first], [.. upTo], [.. slope], [.. costAt]);
    }

    private RestCurves(RestCurves other)
    {
        var places = other._first.Length - 1;
        _first = [.. Enumerable.Range(0, places + 1).Select(place => 2 * place)];
        (_upTo, _slope, _costAt) = (new double[2 * places], new double[2 * places], new double[2 * places]);
        for (var place = 0; place < places; place++)
        {
            _upTo[2 * place] = other.Most(place);
            _upTo[(2 * place) + 1] = double.PositiveInfinity;
            _slope[(2 * place) + 1] = other._slope[other._first[place + 1] - 1];
        }
    }

    /// <summary>Curves of one piece each, whose slopes are to be set.</summary>
    public RestCurves Flat() => new(this);

    /// <summary>Sets the slope of a flat curve [€/kWh].</summary>
    public void SetSlope(int place, double slope) => _slope[_first[place]] = slope;

    /// <summary>The first piece of a place.</summary>
    public int First(int place) => _first[place];

    /// <summary>The piece after the last of a place.</summary>
    public int End(int place) => _first[place + 1];

    /// <summary>Up to which rest a piece goes [kW].</summary>
    public double UpTo(int piece) => _upTo[piece];

    /// <summary>The cost of a further kWh in a piece [€].</summary>
    public double Slope(int piece) => _slope[piece];

    /// <summary>The lowest price that makes sense: getting rid of heat [€/kWh].</summary>
    public double LowestSlope(int place) => _slope[_first[place]];

    /// <summary>The highest price that makes sense: that of the last piece a plan can use [€/kWh].</summary>
    public double HighestSlope(int place) => _slope[_first[place + 1] - 2];

    /// <summary>The most that a plan can cover [kW].</summary>
    public double Most(int place) => _upTo[_first[place + 1] - 2];

    /// <summary>The piece that a rest lies in; at a corner the one below it.</summary>
    public int PieceOf(int place, double rest)
    {
        var piece = _first[place];
        while (rest > _upTo[piece])
        {
            piece++;
        }

        return piece;
    }

    /// <summary>What covering a rest costs [€].</summary>
    public double Cost(int place, double rest)
    {
        var piece = PieceOf(place, rest);
        return piece + 1 < _first[place + 1]
            ? _costAt[piece] - (_slope[piece] * (_upTo[piece] - rest))
            : _costAt[piece - 1] + (_slope[piece] * (rest - _upTo[piece - 1]));
    }

    /// <summary>The rest that a network covers itself where heat has a price [€/kWh].</summary>
    public double RestAt(int place, double price)
    {
        var piece = _first[place];
        var last = _first[place + 1] - 2;
        while (piece < last && _slope[piece + 1] < price)
        {
            piece++;
        }

        return _upTo[piece];
    }
}
