namespace SektorKopplung.Core.Forecasting;

/// <summary>Sums of a least-squares problem and its ridge solution by Cholesky (Normalgleichungen).</summary>
/// <remarks>Not thread-safe while rows are added.</remarks>
internal sealed class NormalEquations(int columns)
{
    private readonly double[] _gram = new double[columns * columns];
    private readonly double[] _moments = new double[columns];

    /// <summary>How many rows were added.</summary>
    public int Rows { get; private set; }

    /// <summary>Adds one row and its target.</summary>
    public void Add(ReadOnlySpan<double> row, double target)
    {
        for (var i = 0; i < columns; i++)
        {
            var factor = row[i];
            var gram = _gram.AsSpan(i * columns, i + 1);
            for (var j = 0; j < gram.Length; j++)
            {
                gram[j] += factor * row[j];
            }

            _moments[i] += factor * target;
        }

        Rows++;
    }

    /// <summary>Adds (or, with −1, takes away) the rows of another problem.</summary>
    public void Add(NormalEquations other, int sign)
    {
        for (var i = 0; i < _gram.Length; i++)
        {
            _gram[i] += sign * other._gram[i];
        }

        for (var i = 0; i < columns; i++)
        {
            _moments[i] += sign * other._moments[i];
        }

        Rows += sign * other.Rows;
    }

    /// <summary>The coefficients b that minimise |y − X·b|²/n + Σ penalty·b².</summary>
    public double[] Solve(ReadOnlySpan<double> penalties)
    {
        var factor = (double[])_gram.Clone();
        for (var i = 0; i < columns; i++)
        {
            // The tiny share keeps columns without variance solvable; their coefficient becomes 0.
            factor[(i * columns) + i] += (penalties[i] * Rows) + 1e-9;
        }

        Factorise(factor);
        var solution = (double[])_moments.Clone();
        Substitute(factor, solution);
        return solution;
    }

    private void Factorise(double[] matrix)
    {
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var left = matrix.AsSpan(i * columns, j);
                var right = matrix.AsSpan(j * columns, j);
                var rest = matrix[(i * columns) + j] - Dot(left, right);
                matrix[(i * columns) + j] = i == j ? Math.Sqrt(Math.Max(rest, 1e-12)) : rest / matrix[(j * columns) + j];
            }
        }
    }

    private void Substitute(double[] factor, double[] vector)
    {
        for (var i = 0; i < columns; i++)
        {
            var known = Dot(factor.AsSpan(i * columns, i), vector.AsSpan(0, i));
            vector[i] = (vector[i] - known) / factor[(i * columns) + i];
        }

        for (var i = columns - 1; i >= 0; i--)
        {
            var rest = vector[i];
            for (var j = i + 1; j < columns; j++)
            {
                rest -= factor[(j * columns) + i] * vector[j];
            }

            vector[i] = rest / factor[(i * columns) + i];
        }
    }

    /// <summary>The inner product of two vectors of one length.</summary>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
