using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Couplings;

/// <summary>One hour of what a coupling can deliver.</summary>
public sealed record CouplingForecastPoint
{
    /// <summary>Heat into the network with its 80 % band [kW], while the network takes all it can.</summary>
    public required ForecastPoint Heat { get; init; }

    /// <summary>The same by physics alone [kW].</summary>
    public required ForecastPoint Physical { get; init; }

    /// <summary>What each term of the forecast adds [kW], in the order of <see cref="CouplingForecast.Terms"/>; together P50 of <see cref="Heat"/>.</summary>
    public required IReadOnlyList<double> Contributions { get; init; }

    /// <summary>Why nothing can be delivered, in words; empty where something can.</summary>
    public BilingualText Note { get; init; } = BilingualText.Empty;
}
