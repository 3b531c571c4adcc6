using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>The supply temperature wanted at an outdoor temperature (Heizkurve), linear between its points.</summary>
/// <remarks>Two to eight points, outdoor temperatures strictly rising; outside them the end values hold.</remarks>
public sealed record HeatingCurve
{
    /// <summary>Makes a curve from its points.</summary>
    /// <exception cref="ArgumentException">Fewer than two or more than eight points, or not strictly rising.</exception>
    public HeatingCurve(IReadOnlyList<HeatingCurvePoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count is < 2 or > 8 || points.Zip(points.Skip(1)).Any(pair => pair.Second.Outdoor <= pair.First.Outdoor))
        {
            throw new ArgumentException("A curve has two to eight points with rising outdoor temperatures.", nameof(points));
        }

        Points = points;
    }

    /// <summary>The points, coldest outdoor temperature first.</summary>
    public IReadOnlyList<HeatingCurvePoint> Points { get; }

    /// <summary>The supply temperature wanted at an outdoor temperature [°C].</summary>
    public Temperature At(Temperature outdoor)
    {
        if (outdoor <= Points[0].Outdoor)
        {
            return Points[0].Supply;
        }

        for (var i = 1; i < Points.Count; i++)
        {
            var (left, right) = (Points[i - 1], Points[i]);
            if (outdoor <= right.Outdoor)
            {
                var share = (outdoor - left.Outdoor).Kelvins / (right.Outdoor - left.Outdoor).Kelvins;
                return left.Supply + ((right.Supply - left.Supply) * share);
            }
        }

        return Points[^1].Supply;
    }
}
