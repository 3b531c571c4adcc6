using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>One point of a <see cref="HeatingCurve"/>.</summary>
/// <param name="Outdoor">The outdoor temperature [°C].</param>
/// <param name="Supply">The supply temperature wanted there [°C].</param>
public readonly record struct HeatingCurvePoint(Temperature Outdoor, Temperature Supply);
