using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>A heat storage of a network (Wärmespeicher).</summary>
/// <param name="Id">The asset id; reports <c>storage_charge</c>.</param>
/// <param name="Capacity">Usable content [kWh].</param>
/// <param name="MaximumPower">Highest charging and discharging power [kW].</param>
public sealed record HeatStorage(string Id, Energy Capacity, Power MaximumPower)
{
    /// <summary>The loss of a hot water tank (Danish Energy Agency, technology data 2025) [%/h].</summary>
    public const double UsualLossPercentPerHour = 0.0077;

    /// <summary>The share of its charge it loses in an hour (Speicherverlust) [1].</summary>
    public Ratio LossPerHour { get; init; } = Ratio.FromPercent(UsualLossPercentPerHour);

    /// <summary>What is left of a charge after a time [kWh]: 1000 kWh after a day at 0.0077 %/h: 998.2 kWh.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public Energy ChargeAfter(Energy charge, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return charge * Math.Pow(Math.Max(0, 1 - LossPerHour.Fraction), time.TotalHours);
    }
}
