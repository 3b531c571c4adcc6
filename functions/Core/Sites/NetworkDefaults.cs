using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>What is usual for a generation of networks, where the operator gave no number.</summary>
/// <remarks>
/// Supply and return by the generations' ranges, 2G 120–150/70–80, 3G 80–110/40–60, 4G 50–70/25–40 °C. The third
/// generation's curve has the German means: 109 °C at 0 °C and below, 82 °C at 10 °C and above, return 58 °C.
/// </remarks>
/// <param name="Curve">The sliding supply temperature.</param>
/// <param name="ReturnCelsius">The usual return [°C].</param>
/// <param name="MinimumSupplyCelsius">The lowest supply [°C]; hot water hygiene needs 60 °C at the tap.</param>
/// <param name="MaximumSupplyCelsius">What the pipes are built for [°C].</param>
internal sealed record NetworkDefaults(
    HeatingCurve Curve,
    double ReturnCelsius,
    double MinimumSupplyCelsius,
    double MaximumSupplyCelsius)
{
    public static NetworkDefaults Of(NetworkGeneration generation) => generation switch
    {
        NetworkGeneration.Second => new(Points(140, 130, 122, 120), 75, 110, 150),
        NetworkGeneration.Fourth => new(Points(70, 68, 66, 65), 40, 65, 90),
        _ => new(Points(109, 109, 82, 82), 58, 70, 130),
    };

    /// <summary>A curve between two supply temperatures, at the outdoor temperatures of the default curves.</summary>
    public static HeatingCurve Between(double coldestSupply, double warmestSupply)
    {
        var step = (coldestSupply - warmestSupply) / 27;
        return Points(coldestSupply, coldestSupply - (12 * step), coldestSupply - (22 * step), warmestSupply);
    }

    private static HeatingCurve Points(double atMinus12, double at0, double at10, double at15) => new(
    [
        Point(-12, atMinus12),
        Point(0, at0),
        Point(10, at10),
        Point(15, at15),
    ]);

    private static HeatingCurvePoint Point(double outdoor, double supply)
        => new(Temperature.FromCelsius(outdoor), Temperature.FromCelsius(supply));
}
