namespace SektorKopplung.Core.Optimising.Files;

/// <summary>Sizes beyond which a number in a problem file is a slip of the pen.</summary>
internal static class ProblemLimits
{
    /// <summary>A week of hours.</summary>
    public const int Hours = 168;

    /// <summary>Ten gigawatts [kW].</summary>
    public const double Kw = 1e7;

    /// <summary>Ten gigawatts for a week [kWh].</summary>
    public const double Kwh = 2e9;

    /// <summary>A billion [€].</summary>
    public const double Euro = 1e9;

    /// <summary>From no power to ten gigawatts [kW].</summary>
    public static readonly (double Minimum, double Maximum) Power = (0, Kw);

    /// <summary>A price or a cost of energy [€/MWh].</summary>
    public static readonly (double Minimum, double Maximum) EuroPerMwh = (-10_000, 10_000);

    /// <summary>A price of heat [ct/kWh].</summary>
    public static readonly (double Minimum, double Maximum) CentPerKwh = (-100, 100);

    /// <summary>Emissions; displaced electricity makes them negative [t/MWh].</summary>
    public static readonly (double Minimum, double Maximum) TonnesPerMwh = (-10, 10);

    /// <summary>Temperatures of water and process heat [°C].</summary>
    public static readonly (double Minimum, double Maximum) Celsius = (-50, 1600);

    /// <summary>Heat pumps give more heat than they take electricity.</summary>
    public static readonly (double Minimum, double Maximum) Cop = (1.01, 50);

    /// <summary>The price of emissions [€/t].</summary>
    public static readonly (double Minimum, double Maximum) Carbon = (0, 10_000);
}
