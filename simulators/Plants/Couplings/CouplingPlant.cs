using SektorKopplung.Simulators.Plants.Networks;
using SektorKopplung.Simulators.Plants.Sources;

namespace SektorKopplung.Simulators.Plants.Couplings;

/// <summary>A built coupling at work: gives what the source has, the network wants and the temperatures allow.</summary>
public sealed class CouplingPlant(CouplingDesign design, IHeatSource source)
{
    private const double ExchangerKelvin = 5;
    private const double CarnotShare = 0.5;
    private const double ZeroCelsiusKelvin = 273.15;
    private const double RampPerMinute = 0.12;

    /// <summary>How it is built.</summary>
    public CouplingDesign Design => design;

    /// <summary>Heat into the network [kW].</summary>
    public double DeliveredKw { get; private set; }

    /// <summary>Electricity of the heat pump; 0 without one [kW].</summary>
    public double ElectricKw { get; private set; }

    /// <summary>Gives heat for one minute and returns it [kW].</summary>
    public double Step(FeedPoint point)
    {
        var heatPerSource = design.Way == ConnectionWay.HeatPump ? HeatPerSource(point) : 1;
        var possible = source.CanGive
            ? Math.Min(Math.Min(design.CapacityKw, source.UntakenKw * heatPerSource), TemperatureLimitKw(point))
            : 0;
        var reachable = Math.Max(design.MinimumKw, DeliveredKw + (RampPerMinute * design.CapacityKw));
        var delivered = Math.Min(Math.Min(possible, point.WantedKw), reachable);
        DeliveredKw = delivered >= design.MinimumKw ? Math.Max(0, delivered) : 0;
        ElectricKw = DeliveredKw * (1 - (1 / heatPerSource));
        source.Take(DeliveredKw / heatPerSource);
        return DeliveredKw;
    }

    // Q = Q_source COP/(COP - 1), COP as a fixed share of Carnot between the source's outlet and the supply.
    private double HeatPerSource(FeedPoint point)
    {
        var lift = Math.Max(10, point.SupplyCelsius - (source.Celsius - design.SourceSpreadKelvin));
        var cop = CarnotShare * (point.SupplyCelsius + ZeroCelsiusKelvin) / lift;
        return cop / (cop - 1);
    }

    private double TemperatureLimitKw(FeedPoint point)
    {
        var usable = source.Celsius - ExchangerKelvin;
        return design.Way switch
        {
            ConnectionWay.Direct => usable >= point.SupplyCelsius ? double.MaxValue : 0,
            ConnectionWay.ReturnLift => Water.KwPerFlowKelvin * point.Flow
                * Math.Clamp(usable - point.ReturnCelsius, 0, design.TolerableLiftKelvin),
            _ => point.SupplyCelsius <= design.HeatPumpMaximumCelsius ? double.MaxValue : 0,
        };
    }
}
