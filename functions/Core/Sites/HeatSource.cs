using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>A waste-heat source (Abwärmequelle).</summary>
public record HeatSource
{
    /// <summary>The asset id, as in topics.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>Who owns the heat; its series are business secrets of this owner.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Where the heat comes from.</summary>
    public required HeatSourceKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required GeoPoint Location { get; init; }

    /// <summary>The most heat it can give [kW].</summary>
    public required Power Capacity { get; init; }

    /// <summary>The usual temperature of the heat, where none is measured [°C].</summary>
    public required Temperature DesignTemperature { get; init; }

    /// <summary>How far the carrier may be cooled [K].</summary>
    public TemperatureDifference UsableSpread { get; init; } = TemperatureDifference.FromKelvins(6);

    /// <summary>The lowest temperature the carrier may reach, e.g. a sewage plant's inlet [°C].</summary>
    public Temperature? FloorTemperature { get; init; }

    /// <summary>What the owner wants for the heat [€/MWh].</summary>
    public double PriceEuroPerMegawattHour { get; init; }
}
