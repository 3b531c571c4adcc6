namespace SektorKopplung.Simulators.Plants.Noise;

/// <summary>A line through points with rising x; outside them the end values hold.</summary>
public sealed class Curve(params (double X, double Y)[] points)
{
    /// <summary>The points, lowest x first.</summary>
    public IReadOnlyList<(double X, double Y)> Points => points;

    /// <summary>The value at a place.</summary>
    public double At(double x)
    {
        if (x <= points[0].X)
        {
            return points[0].Y;
        }

        for (var i = 1; i < points.Length; i++)
        {
            if (x <= points[i].X)
            {
                var share = (x - points[i - 1].X) / (points[i].X - points[i - 1].X);
                return points[i - 1].Y + (share * (points[i].Y - points[i - 1].Y));
            }
        }

        return points[^1].Y;
    }
}
