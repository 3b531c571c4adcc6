namespace SektorKopplung.Core.Units;

/// <summary>A unit of measurement by its UCUM code (Maßeinheit), with its way to the base unit of its dimension.</summary>
/// <remarks>Base value = number · <see cref="Factor"/> + <see cref="Offset"/>. See <see cref="UcumTable"/>.</remarks>
public sealed record UcumUnit
{
    /// <summary>Makes a unit.</summary>
    internal UcumUnit(string code, UnitDimension dimension, double factor, double offset)
        => (Code, Dimension, Factor, Offset) = (code, dimension, factor, offset);

    /// <summary>The case-sensitive UCUM code, e.g. <c>kW.h</c>.</summary>
    public string Code { get; }

    /// <summary>What it measures.</summary>
    public UnitDimension Dimension { get; }

    /// <summary>The size in base units.</summary>
    public double Factor { get; }

    /// <summary>The zero point in base units; differs from 0 for temperature scales only.</summary>
    public double Offset { get; }

    /// <summary>Converts a point on the scale, e.g. a temperature.</summary>
    /// <param name="value">The number in this unit.</param>
    /// <param name="target">The unit wanted; of the same dimension.</param>
    /// <returns>The number in the target unit; not finite where the result exceeds a double.</returns>
    /// <exception cref="ArgumentException">The units measure different things.</exception>
    /// <example>363.15 K = 90 °C.</example>
    public double Convert(double value, UcumUnit target)
    {
        RequireSameDimension(target);
        return ReferenceEquals(target, this) ? value : ((value * Factor) + Offset - target.Offset) / target.Factor;
    }

    /// <summary>Converts the distance of two points, never with an offset.</summary>
    /// <param name="value">The number in this unit.</param>
    /// <param name="target">The unit wanted; of the same dimension.</param>
    /// <returns>The number in the target unit; not finite where the result exceeds a double.</returns>
    /// <exception cref="ArgumentException">The units measure different things.</exception>
    /// <example>A spread of 24 °C is 24 K.</example>
    public double ConvertDifference(double value, UcumUnit target)
    {
        RequireSameDimension(target);
        return ReferenceEquals(target, this) ? value : value * Factor / target.Factor;
    }

    private void RequireSameDimension(UcumUnit target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.Dimension != Dimension)
        {
            throw new ArgumentException($"{Code} does not convert into {target.Code}.", nameof(target));
        }
    }
}
