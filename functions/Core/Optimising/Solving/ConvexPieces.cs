namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>A convex function of straight pieces on an interval, without its height: widths and rising slopes.</summary>
internal sealed class ConvexPieces
{
    private double[] _width = new double[8];
    private double[] _slope = new double[8];

    /// <summary>Where the interval begins.</summary>
    public double From { get; private set; }

    /// <summary>Where it ends.</summary>
    public double To { get; private set; }

    /// <summary>How many pieces.</summary>
    public int Count { get; private set; }

    /// <summary>The width of a piece.</summary>
    public double Width(int piece) => _width[piece];

    /// <summary>The slope of a piece.</summary>
    public double Slope(int piece) => _slope[piece];

    /// <summary>Begins anew, with an empty interval.</summary>
    public void Begin(double from)
    {
        (From, To) = (from, from);
        Count = 0;
    }

    /// <summary>Adds a piece on the right; its slope is not below that of the last.</summary>
    public void Add(double width, double slope)
    {
        if (width <= 0)
        {
            return;
        }

        if (Count == _width.Length)
        {
            Array.Resize(ref _width, Count * 2);
            Array.Resize(ref _slope, Count * 2);
        }

        (_width[Count], _slope[Count]) = (width, slope);
        To += width;
        Count++;
    }

    /// <summary>
    /// Becomes y → min over u of <paramref name="step"/>(u) + <paramref name="next"/>(y + u): the pieces of both sorted by slope,
    /// those of the step mirrored.
    /// </summary>
    public void Combine(ConvexPieces step, ConvexPieces next)
    {
        Begin(next.From - step.To);
        var (mirrored, piece) = (step.Count - 1, 0);
        while (mirrored >= 0 || piece < next.Count)
        {
            if (piece == next.Count || (mirrored >= 0 && -step._slope[mirrored] <= next._slope[piece]))
            {
                Add(step._width[mirrored], -step._slope[mirrored]);
                mirrored--;
            }
            else
            {
                Add(next._width[piece], next._slope[piece]);
                piece++;
            }
        }
    }

    /// <summary>Becomes a part of another function, as a function of x = y / <paramref name="scale"/>.</summary>
    public void Cut(ConvexPieces whole, double from, double to, double scale)
    {
        var start = Math.Clamp(from, whole.From, whole.To);
        Begin(start / scale);
        var at = whole.From;
        for (var piece = 0; piece < whole.Count; piece++)
        {
            var end = at + whole._width[piece];
            Add((Math.Min(end, to) - Math.Max(at, start)) / scale, whole._slope[piece] * scale);
            at = end;
        }
    }

    /// <summary>The u between −limits at which step(u) + this(y + u) is least; the lowest of equals.</summary>
    public double BestStep(ConvexPieces step, double y)
    {
        var u = Math.Max(step.From, From - y);
        var end = Math.Min(step.To, To - y);
        var (ownEnd, own) = PieceAt(y + u);
        var (stepEnd, of) = step.PieceAt(u);
        while (u < end && own < Count && of < step.Count && _slope[own] + step._slope[of] < -1e-12)
        {
            u = Math.Min(end, Math.Min(ownEnd - y, stepEnd));
            while (own < Count && ownEnd - y <= u)
            {
                own++;
                ownEnd += own < Count ? _width[own] : 0;
            }

            while (of < step.Count && stepEnd <= u)
            {
                of++;
                stepEnd += of < step.Count ? step._width[of] : 0;
            }
        }

        return Math.Clamp(u, step.From, step.To);
    }

    private (double End, int Piece) PieceAt(double x)
    {
        var piece = 0;
        var end = From + (Count > 0 ? _width[0] : 0);
        while (piece < Count && end <= x)
        {
            piece++;
            end += piece < Count ? _width[piece] : 0;
        }

        return (end, piece);
    }
}
