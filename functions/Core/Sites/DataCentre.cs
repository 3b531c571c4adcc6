using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>A data centre (Rechenzentrum), also a heat source.</summary>
public sealed record DataCentre : HeatSource
{
    /// <summary>Share of the electricity that comes out as usable heat: 0.6–0.8 air, 0.8–0.95 liquid [1].</summary>
    public Ratio RecoveryShare { get; init; } = Ratio.FromFraction(0.7);

    /// <summary>Whether the servers are cooled by liquid.</summary>
    public bool IsLiquidCooled { get; init; }

    /// <summary>Server inlet temperature that warns, ASHRAE recommended limit [°C].</summary>
    public Temperature InletWarning { get; init; } = Temperature.FromCelsius(27);

    /// <summary>Server inlet temperature that alarms, ASHRAE A1 allowable limit [°C].</summary>
    public Temperature InletAlarm { get; init; } = Temperature.FromCelsius(32);
}
