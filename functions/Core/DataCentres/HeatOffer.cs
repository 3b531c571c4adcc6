namespace SektorKopplung.Core.DataCentres;

/// <summary>A documented offer of waste heat to a network operator (Abwärmeangebot, EnEfG § 11 (3) no. 3).</summary>
public sealed record HeatOffer
{
    /// <summary>The day the operator received it.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The price asked [€/MWh].</summary>
    public required double PriceEuroPerMegawattHour { get; init; }

    /// <summary>What making the heat available costs [€/MWh]; an offer above it starts no clock.</summary>
    public required double ProductionCostEuroPerMegawattHour { get; init; }

    /// <summary>Whether the centre keeps a transfer station ready.</summary>
    public required bool IsInfrastructureReady { get; init; }

    /// <summary>The day the operator accepted; null while it did not.</summary>
    public DateOnly? AcceptedOn { get; init; }
}
