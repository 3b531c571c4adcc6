using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>Logarithmic means of temperatures and differences.</summary>
public static class LogMean
{
    /// <summary>The mean difference in a heat exchanger (LMTD, mittlere logarithmische Temperaturdifferenz) [K]: 10 K and 5 K give 7.21 K.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A difference is not positive: heat does not flow uphill.</exception>
    public static TemperatureDifference Of(TemperatureDifference first, TemperatureDifference second)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(first.Kelvins, nameof(first));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(second.Kelvins, nameof(second));
        return TemperatureDifference.FromKelvins(Of(first.Kelvins, second.Kelvins));
    }

    /// <summary>The thermodynamic mean temperature of a stream that is heated or cooled [K].</summary>
    internal static double Of(Temperature first, Temperature second) => Of(first.Kelvins, second.Kelvins);

    private static double Of(double first, double second)
        => Math.Abs(first - second) < 1e-9 ? first : (first - second) / Math.Log(first / second);
}
