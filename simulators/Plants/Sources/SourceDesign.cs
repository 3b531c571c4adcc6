using SektorKopplung.Simulators.Plants.Noise;

namespace SektorKopplung.Simulators.Plants.Sources;

/// <summary>A waste-heat source that is no data centre (Abwärmequelle).</summary>
public sealed record SourceDesign
{
    /// <summary>The id in topics.</summary>
    public required string Id { get; init; }

    /// <summary>Most heat [kW].</summary>
    public required double CapacityKw { get; init; }

    /// <summary>Usual temperature [°C].</summary>
    public required double Celsius { get; init; }

    /// <summary>How far the carrier may be cooled [K].</summary>
    public required double SpreadKelvin { get; init; }

    /// <summary>Below this the carrier may not be cooled [°C], where there is such a limit.</summary>
    public double? FloorCelsius { get; init; }

    /// <summary>Share of the capacity over the local hours of a workday [1].</summary>
    public required Curve Workday { get; init; }

    /// <summary>Share of the capacity over the local hours of a Saturday; as on workdays where not given [1].</summary>
    public Curve? Saturday { get; init; }

    /// <summary>Share of the capacity over the local hours of a Sunday; as on Saturdays where not given [1].</summary>
    public Curve? Sunday { get; init; }

    /// <summary>Change of the temperature per kelvin of the 72-hour outdoor mean away from 10 °C [K/K].</summary>
    public double CelsiusPerOutdoorKelvin { get; init; }

    /// <summary>Change of the heat per kelvin of outdoor temperature above 10 °C, share of the capacity [1/K].</summary>
    public double SharePerOutdoorKelvin { get; init; }
}
