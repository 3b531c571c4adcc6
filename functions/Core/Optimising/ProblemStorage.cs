namespace SektorKopplung.Core.Optimising;

/// <summary>A heat storage in a problem (Wärmespeicher).</summary>
public sealed record ProblemStorage
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The most heat it holds [kWh].</summary>
    public required double CapacityKwh { get; init; }

    /// <summary>The most heat it takes [kW].</summary>
    public required double ChargeKw { get; init; }

    /// <summary>The most heat it gives [kW].</summary>
    public required double DischargeKw { get; init; }

    /// <summary>The share of its heat that it loses in an hour [1].</summary>
    public double LossSharePerHour { get; init; }

    /// <summary>The heat in it before the first hour [kWh].</summary>
    public required double StartKwh { get; init; }

    /// <summary>The least heat in it after the last hour [kWh].</summary>
    public required double EndKwh { get; init; }
}
