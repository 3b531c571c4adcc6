using SektorKopplung.Simulators.Plants.Couplings;
using SektorKopplung.Simulators.Plants.Events;
using SektorKopplung.Simulators.Plants.Generation;
using SektorKopplung.Simulators.Plants.Noise;
using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Plants.Networks;

/// <summary>A heat network at work (Wärmenetz), one minute after the other.</summary>
/// <remarks>
/// Consumers draw the flow they need at the temperature that reaches them; the plant must lift that flow from the return to
/// the supply temperature. Where it cannot, the supply temperature sags until heat fed in and heat made are equal.
/// </remarks>
public sealed class NetworkPlant
{
    private const double TargetKelvinPerMinute = 0.5;
    private const double LeastFlowShare = 0.02;
    private const double LeastSpreadKelvin = 12;
    private const double FlowChangePerMinute = 0.25;

    private readonly NetworkDesign _design;
    private readonly EventSchedule _events;
    private readonly HeatDemand _demand;
    private readonly IReadOnlyList<CouplingPlant> _couplings;
    private readonly PipeDelay _supplyPipe;
    private readonly PipeDelay _returnPipe;
    private readonly NoiseChannel _control;
    private readonly NoiseChannel _water;
    private double _targetCelsius;
    private double _lostWater;

    /// <summary>Makes the network with its couplings, most welcome first.</summary>
    public NetworkPlant(
        NetworkDesign design, IReadOnlyList<CouplingPlant> couplings, EventSchedule events, SeededNoise noise, TownMoment first)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(noise);
        ArgumentNullException.ThrowIfNull(first);
        (_design, _couplings, _events) = (design, couplings, events);
        _demand = new HeatDemand(design, noise);
        _control = noise.Channel($"{design.Id} control");
        _water = noise.Channel($"{design.Id} water");
        _targetCelsius = design.SupplyCelsius.At(first.ControlCelsius);
        _supplyPipe = new PipeDelay(design.PipeVolume, design.PipeLossKwPerKelvin, _targetCelsius);
        _returnPipe = new PipeDelay(design.PipeVolume, design.PipeLossKwPerKelvin, design.ReturnCelsius);
        (SupplyCelsius, ReturnCelsius, Flow) = (_targetCelsius, design.ReturnCelsius, design.DesignFlow / 2);
        Pumps = new PumpGroup(design, noise, events);
        Fleet = new GenerationFleet(design.Units, design.Storage, events);
    }

    /// <summary>How it is built.</summary>
    public NetworkDesign Design => _design;

    /// <summary>Its couplings.</summary>
    public IReadOnlyList<CouplingPlant> Couplings => _couplings;

    /// <summary>Its pumps.</summary>
    public PumpGroup Pumps { get; }

    /// <summary>Its units and storage.</summary>
    public GenerationFleet Fleet { get; }

    /// <summary>Heat fed in [kW].</summary>
    public double LoadKw { get; private set; }

    /// <summary>What the buildings want [kW].</summary>
    public double DemandKw { get; private set; }

    /// <summary>What they do not get [kW].</summary>
    public double UnservedKw { get; private set; }

    /// <summary>Supply temperature [°C].</summary>
    public double SupplyCelsius { get; private set; }

    /// <summary>Return temperature before any coupling warms it [°C].</summary>
    public double ReturnCelsius { get; private set; }

    /// <summary>Flow [m3/h].</summary>
    public double Flow { get; private set; }

    /// <summary>Static pressure, gauge [bar].</summary>
    public double StaticPressureBar { get; private set; }

    /// <summary>Make-up water [m3/h].</summary>
    public double MakeupFlow { get; private set; }

    /// <summary>Plays one minute.</summary>
    public void Step(TownMoment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        Pumps.Check(moment);
        Draw(moment);
        Pumps.Step(moment, Flow);
        MoveTarget(moment);
        FeedIn(moment);
        StepWater(moment);
    }

    private void Draw(TownMoment moment)
    {
        DemandKw = _demand.KilowattsAt(moment);
        var arriving = _supplyPipe.Outlet(Flow);
        var leaving = Math.Min(UsualReturn(moment), arriving - LeastSpreadKelvin);
        var wanted = DemandKw / (Water.KwPerFlowKelvin * (arriving - leaving));
        var moved = Flow + (FlowChangePerMinute * (wanted - Flow));
        Flow = Math.Clamp(moved, LeastFlowShare * _design.DesignFlow, Pumps.LargestFlow);
        UnservedKw = Math.Max(0, DemandKw - (Water.KwPerFlowKelvin * Flow * (arriving - leaving)));
        ReturnCelsius = _returnPipe.Outlet(Flow);
        _returnPipe.Push(leaving);
    }

    // Substations cool better at part load, and worse when little but hot-water circulation is left.
    private double UsualReturn(TownMoment moment)
    {
        var share = DemandKw / (_design.SpaceHeatingKw + _design.HotWaterKw);
        var circulation = Math.Max(0, 0.25 - share) / 0.25;
        return _design.ReturnCelsius - (4 * (1 - share)) + (7 * circulation)
            + (0.7 * _control.Smooth(moment.Minute, 70)) + (0.15 * _control.Smooth(moment.Minute, 4));
    }

    private void MoveTarget(TownMoment moment)
    {
        var wanted = _design.SupplyCelsius.At(moment.ControlCelsius)
            + (0.5 * _water.Smooth(moment.Minute, 30)) + (0.12 * _water.Smooth(moment.Minute, 2));
        _targetCelsius += Math.Clamp(wanted - _targetCelsius, -TargetKelvinPerMinute, TargetKelvinPerMinute);
    }

    private void FeedIn(TownMoment moment)
    {
        var perKelvin = Water.KwPerFlowKelvin * Flow;
        var left = Math.Max(0, perKelvin * (_targetCelsius - ReturnCelsius));
        var given = 0.0;
        foreach (var coupling in _couplings)
        {
            var delivered = coupling.Step(new FeedPoint(moment.Minute, left, Flow, _targetCelsius, ReturnCelsius));
            given += delivered;
            left -= delivered;
        }

        LoadKw = given + Fleet.Step(moment, left);
        SupplyCelsius = ReturnCelsius + (LoadKw / perKelvin);
        _supplyPipe.Push(SupplyCelsius);
    }

    private void StepWater(TownMoment moment)
    {
        var leak = _events.Find(PlantEventKind.Leak, _design.Id, moment.Instant)?.Magnitude ?? 0;
        _lostWater += ((leak > 0 ? 1 : 0) - _lostWater) * 0.1;
        MakeupFlow = Math.Max(0, _design.MakeupFlow * (1 + (0.15 * _water.Smooth(moment.Minute, 8)))) + leak;
        StaticPressureBar = _design.StaticPressureBar + (0.04 * _control.Smooth(moment.Minute, 240))
            + (0.005 * _water.Gaussian(moment.Minute)) - (_lostWater * Math.Min(1, 0.12 * leak));
    }
}
