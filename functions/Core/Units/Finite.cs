using System.Runtime.CompilerServices;

namespace SektorKopplung.Core.Units;

/// <summary>The door check of every quantity: no NaN, no infinity, nothing outside the physical range.</summary>
internal static class Finite
{
    public static double Require(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
        => double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "The value must be a finite number.");

    public static double AtLeast(double minimum, double value,
        [CallerArgumentExpression(nameof(value))] string? name = null)
        => Require(value, name) >= minimum
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"The value must be at least {minimum}.");
}
