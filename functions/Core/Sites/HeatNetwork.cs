using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>A district heat network (Wärmenetz) with its own generation.</summary>
public sealed record HeatNetwork
{
    /// <summary>The asset id, as in topics.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>Where the plant stands.</summary>
    public required GeoPoint Location { get; init; }

    /// <summary>How far the supplied area reaches from <see cref="Location"/> [m].</summary>
    public double RadiusMetres { get; init; } = 1000;

    /// <summary>The sliding supply temperature over the outdoor temperature (gleitende Fahrweise).</summary>
    public required HeatingCurve SupplyCurve { get; init; }

    /// <summary>The usual return temperature (Rücklauf), where none is measured [°C].</summary>
    public required Temperature DesignReturn { get; init; }

    /// <summary>The lowest supply temperature substations can work with (Mindestvorlauf) [°C].</summary>
    public required Temperature MinimumSupply { get; init; }

    /// <summary>What hot water must have at the tap (DVGW W 551) [°C]; null where the network heats none.</summary>
    public Temperature? HotWater { get; init; } = Temperature.FromCelsius(60);

    /// <summary>The supply temperature the pipes are built for [°C].</summary>
    public Temperature MaximumSupply { get; init; } = Temperature.FromCelsius(130);

    /// <summary>How far a feed-in may lift the return before the generation suffers [K].</summary>
    public TemperatureDifference TolerableReturnLift { get; init; } = TemperatureDifference.FromKelvins(10);

    /// <summary>The norm outdoor temperature the reserve is judged at (Normaußentemperatur) [°C].</summary>
    public Temperature NormOutdoor { get; init; } = Temperature.FromCelsius(-12);

    /// <summary>The differential pressure the index circuit needs (Schlechtpunkt) [bar].</summary>
    public PressureDifference MinimumDifferentialPressure { get; init; } = PressureDifference.FromBars(0.6);

    /// <summary>How many people live or work in buildings it heats.</summary>
    public int PersonsSupplied { get; init; }

    /// <summary>The highest point of the network above the pressure keeping [m].</summary>
    public double HighestPointMetres { get; init; }

    /// <summary>The pressure kept where nothing is measured (Ruhedruck), at the pressure keeping; null where not known.</summary>
    public GaugePressure? StaticPressure { get; init; }

    /// <summary>Boilers, CHP, incineration and heat pumps of the network, as built.</summary>
    public IReadOnlyList<GenerationUnit> Units { get; init; } = [];

    /// <summary>The heat storage, if there is one.</summary>
    public HeatStorage? Storage { get; init; }

    /// <summary>Ids of the circulation pumps (Netzpumpen).</summary>
    public IReadOnlyList<string> Pumps { get; init; } = [];
}
