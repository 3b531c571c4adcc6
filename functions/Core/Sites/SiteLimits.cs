namespace SektorKopplung.Core.Sites;

/// <summary>Sizes beyond which a number in a site file is a slip of the pen, e.g. watts for kilowatts.</summary>
internal static class SiteLimits
{
    /// <summary>Ten gigawatts, more than any town's heat [kW].</summary>
    public const double PowerKw = 1e7;

    /// <summary>Less than a kilowatt hour a year [kW].</summary>
    public const double SmallestPowerKw = 0.0001;

    /// <summary>A hundred kilometres of pipe [m].</summary>
    public const double DistanceMetres = 100_000;

    /// <summary>The hottest process heat [°C].</summary>
    public const double SourceCelsius = 1600;

    /// <summary>The hottest network, steam of the first generation [°C].</summary>
    public const double SupplyCelsius = 250;
}
