namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>Prices of one kind with their limits, and how they move.</summary>
/// <param name="prices">The prices, which are moved.</param>
/// <param name="gradient">Where the function rises.</param>
/// <param name="scale">How far each price moves for the same slope; 0 for one that stays.</param>
/// <param name="limits">The lowest and highest sensible price.</param>
internal sealed class PriceGroup(double[] prices, double[] gradient, double[] scale, (double[] Low, double[] High) limits)
{
    private readonly double[] _direction = new double[prices.Length];

    /// <summary>Turns the direction towards the gradient, keeping a part of the old one; returns its scaled squared length.</summary>
    public double Turn(double momentum)
    {
        var size = 0.0;
        for (var i = 0; i < prices.Length; i++)
        {
            var slope = gradient[i];
            var isBlocked = slope < 0 ? prices[i] <= limits.Low[i] : prices[i] >= limits.High[i];
            _direction[i] = isBlocked ? 0 : (momentum * _direction[i]) + ((1 - momentum) * slope);
            size += _direction[i] * _direction[i] * scale[i];
        }

        return size;
    }

    /// <summary>Moves all prices along the direction, within their limits.</summary>
    public void Move(double step)
    {
        for (var i = 0; i < prices.Length; i++)
        {
            prices[i] = Math.Clamp(prices[i] + (step * scale[i] * _direction[i]), limits.Low[i], limits.High[i]);
        }
    }
}
