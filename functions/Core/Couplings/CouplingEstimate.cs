using SektorKopplung.Core.Forecasting;

namespace SektorKopplung.Core.Couplings;

/// <summary>What physics lets a coupling deliver in an hour (physikalische Schätzung), with what it consists of [kW].</summary>
/// <param name="Heat">Heat into the network with its 80 % band.</param>
/// <param name="FromSource">Heat the source has.</param>
/// <param name="FromElectricity">What a heat pump adds.</param>
/// <param name="PipeLoss">What the connecting pipe loses; not positive.</param>
/// <param name="Limits">What spread, capacity, return lift or minimum load take away, so that all four make the expected heat; not positive.</param>
/// <remarks>
/// Temperatures decide the connection, the exchanger and the heat pump's COP; see <see cref="CouplingWay"/>. The band is that
/// of the source's heat and the network's load, the low ends together and the high ends together.
/// </remarks>
public sealed record CouplingEstimate(
    ForecastPoint Heat, double FromSource, double FromElectricity, double PipeLoss, double Limits)
{
    /// <summary>The estimate for the conditions of an hour.</summary>
    public static CouplingEstimate Of(CouplingConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        var (way, available, load) = (conditions.Way, conditions.Available, conditions.Load);
        var source = Math.Max(0, available.P50);
        var heat = new ForecastPoint(
            conditions.Hour,
            way.Deliverable(Math.Max(0, available.P10), Math.Max(0, load.P10)),
            way.Deliverable(source, Math.Max(0, load.P50)),
            way.Deliverable(Math.Max(0, available.P90), Math.Max(0, load.P90)))
        {
            UnavailableProbability = available.UnavailableProbability,
        };
        if (way.Choice.Kind is null)
        {
            return new(heat, source, 0, 0, -source);
        }

        var taken = way.Taken(source);
        var added = taken * (way.Choice.NetworkHeatPerSourceHeat - 1);
        var lost = -Math.Min(way.PipeLoss, taken + added);
        return new(heat, source, added, lost, heat.P50 - source - added - lost);
    }
}
