namespace SektorKopplung.Core.Registers;

/// <summary>What a data centre must publish (Veröffentlichungspflicht), named as in EnEfG Annex 3; null where not given.</summary>
public sealed record DataCentreFacts
{
    /// <summary>Size class by IT connection, no. 1c; in the register's words.</summary>
    public string SizeClass { get; init; } = "";

    /// <summary>Total building area, no. 1e [m²].</summary>
    public double? SurfaceArea { get; init; }

    /// <summary>Rated connection of IT, no. 1f [kW].</summary>
    public double? ConnectedLoadIt { get; init; }

    /// <summary>Non-redundant connection of the data centre, no. 1f [kW].</summary>
    public double? ConnectedLoadNonRedundant { get; init; }

    /// <summary>Total electricity, no. 2a [kWh/a].</summary>
    public double? TotalConsumption { get; init; }

    /// <summary>Share of renewable energy, no. 2b [%].</summary>
    public double? Ref { get; init; }

    /// <summary>Waste heat released to air, water or soil, no. 2c [kWh/a].</summary>
    public double? WasteHeatReleased { get; init; }

    /// <summary>Waste heat delivered to customers, no. 2d [kWh/a].</summary>
    public double? WasteHeatReused { get; init; }

    /// <summary>Energy per energy of IT, no. 2f [1].</summary>
    public double? Pue { get; init; }

    /// <summary>Share of reused energy, no. 2g [%].</summary>
    public double? Erf { get; init; }

    /// <summary>Cooling efficiency, no. 2h [1].</summary>
    public double? CoolingEfficiencyRatio { get; init; }

    /// <summary>Water by energy of IT, no. 2i [l/kWh].</summary>
    public double? Wue { get; init; }
}
