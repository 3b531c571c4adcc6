using SektorKopplung.Simulators.Plants.Networks;
using SektorKopplung.Simulators.Plants.Noise;
using SektorKopplung.Simulators.Plants.Sources;

namespace SektorKopplung.Simulators.Plants.Couplings;

/// <summary>A built coupling at work: gives what the source has, the network wants and exchanger, pump and pipe allow.</summary>
/// <remarks>
/// Exchangers foul, so their terminal difference grows and their heat falls; a heat pump is worse at part load and when it is
/// dirty; the connecting pipe loses heat on the way; control keeps a little off what is possible.
/// </remarks>
public sealed class CouplingPlant
{
    private const double CleanTerminalKelvin = 3.5;
    private const double CarnotShare = 0.5;
    private const double PartLoadLoss = 0.12;
    private const double DirtLoss = 0.4;
    private const double ZeroCelsiusKelvin = 273.15;
    private const double GroundCelsius = 10;
    private const double RampPerMinute = 0.12;

    private readonly IHeatSource _source;
    private readonly Fouling _fouling;
    private readonly NoiseChannel _control;

    /// <summary>Makes the coupling.</summary>
    public CouplingPlant(CouplingDesign design, IHeatSource source, SeededNoise noise)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(noise);
        (Design, _source, _fouling) = (design, source, new Fouling(design.Id, noise));
        _control = noise.Channel($"{design.Id} control");
    }

    /// <summary>How it is built.</summary>
    public CouplingDesign Design { get; }

    /// <summary>Heat into the network [kW].</summary>
    public double DeliveredKw { get; private set; }

    /// <summary>Electricity of the heat pump; 0 without one [kW].</summary>
    public double ElectricKw { get; private set; }

    /// <summary>Heat lost in the connecting pipe while it gives [kW].</summary>
    public double PipeLossKw { get; private set; }

    private double LoadShare => Math.Min(1, DeliveredKw / Design.CapacityKw);

    /// <summary>Gives heat for one minute and returns it [kW].</summary>
    public double Step(FeedPoint point)
    {
        var dirt = _fouling.LostShareAt(point.Minute);
        var heatPerSource = Design.Way == ConnectionWay.HeatPump ? HeatPerSource(point, dirt) : 1;
        var loss = Design.PipeLossKwPerKelvin * (point.SupplyCelsius + point.ReturnCelsius - (2 * GroundCelsius));
        var possible = _source.CanGive
            ? ReachedShare(point.Minute)
                * Math.Min(Math.Min(Design.CapacityKw, (_source.UntakenKw * heatPerSource) - loss), LimitKw(point, dirt))
            : 0;
        var reachable = Math.Max(Design.MinimumKw, DeliveredKw + (RampPerMinute * Design.CapacityKw));
        var delivered = Math.Min(Math.Min(possible, point.WantedKw), reachable);
        DeliveredKw = delivered >= Design.MinimumKw ? Math.Max(0, delivered) : 0;
        PipeLossKw = DeliveredKw > 0 ? loss : 0;
        ElectricKw = (DeliveredKw + PipeLossKw) * (1 - (1 / heatPerSource));
        _source.Take((DeliveredKw + PipeLossKw) / heatPerSource);
        return DeliveredKw;
    }

    // Control valves and compressors keep a little off what is possible, now more, now less.
    private double ReachedShare(long minute)
        => Math.Min(1, 0.975 + (0.012 * _control.Smooth(minute, 170)) + (0.006 * _control.Smooth(minute, 25)));

    // Q = Q_source COP/(COP - 1), COP as a share of Carnot between the source's outlet and the supply.
    private double HeatPerSource(FeedPoint point, double dirt)
    {
        var lift = Math.Max(10, point.SupplyCelsius - (_source.Celsius - Design.SourceSpreadKelvin));
        var share = CarnotShare * (1 - (PartLoadLoss * (1 - LoadShare))) * (1 - (DirtLoss * dirt));
        var cop = share * (point.SupplyCelsius + ZeroCelsiusKelvin) / lift;
        return cop / (cop - 1);
    }

    private double LimitKw(FeedPoint point, double dirt)
    {
        var usable = _source.Celsius - TerminalKelvin(dirt);
        return Design.Way switch
        {
            ConnectionWay.Direct => usable >= point.SupplyCelsius ? ExchangedKw(point, dirt) : 0,
            ConnectionWay.ReturnLift => Water.KwPerFlowKelvin * point.Flow
                * Math.Clamp(usable - point.ReturnCelsius, 0, Design.TolerableLiftKelvin),
            _ => point.SupplyCelsius <= Design.HeatPumpMaximumCelsius ? double.MaxValue : 0,
        };
    }

    // Less heat needs less difference, dirt needs more.
    private double TerminalKelvin(double dirt) => CleanTerminalKelvin * (0.4 + (0.6 * LoadShare)) / (1 - (2 * dirt));

    // Q = UA LMTD between the source's way down and the network's way up.
    private double ExchangedKw(FeedPoint point, double dirt)
    {
        var hot = _source.Celsius - point.SupplyCelsius;
        var cold = _source.Celsius - (Design.SourceSpreadKelvin * LoadShare) - point.ReturnCelsius;
        if (cold <= 0)
        {
            return 0;
        }

        var mean = Math.Abs(hot - cold) < 1e-6 ? hot : (hot - cold) / Math.Log(hot / cold);
        return Design.TransferKwPerKelvin * (1 - dirt) * mean;
    }
}
