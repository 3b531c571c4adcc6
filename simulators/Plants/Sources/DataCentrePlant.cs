using SektorKopplung.Simulators.Plants.Events;
using SektorKopplung.Simulators.Plants.Noise;
using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Plants.Sources;

/// <summary>A data centre at work. What no network takes goes to the dry cooler (Rückkühler) and costs electricity.</summary>
public sealed class DataCentrePlant(DataCentreDesign design, SeededNoise noise, EventSchedule events) : IHeatSource
{
    private const double NormalInletCelsius = 22.5;
    private const double UncooledInletCelsius = 46;
    private const double ShutDownInletCelsius = 40;
    private const double ShutDownShare = 0.25;
    private const double RecoveryMinutes = 9;
    private const double ReferenceOutdoorCelsius = 10;

    private readonly NoiseChannel _load = noise.Channel($"{design.Id} load");
    private readonly NoiseChannel _air = noise.Channel($"{design.Id} air");
    private double _inlet = NormalInletCelsius;
    private double _itShare = 1;
    private double _recoveryShare = design.RecoveryShare;

    /// <inheritdoc/>
    public string Id => design.Id;

    /// <inheritdoc/>
    public double AvailableKw => ItKw * _recoveryShare;

    /// <inheritdoc/>
    public double UntakenKw { get; private set; }

    /// <inheritdoc/>
    public double Celsius { get; private set; }

    /// <inheritdoc/>
    public bool CanGive { get; private set; }

    /// <summary>Electricity of the servers [kW].</summary>
    public double ItKw { get; private set; }

    /// <summary>Electricity of everything [kW].</summary>
    public double TotalKw { get; private set; }

    /// <summary>Server inlet temperature [°C].</summary>
    public double InletCelsius { get; private set; }

    /// <inheritdoc/>
    public void Begin(TownMoment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        CanGive = !events.IsActive(PlantEventKind.CoolingLoss, design.Id, moment.Instant);
        StepInlet(moment);
        _itShare += ((_inlet > ShutDownInletCelsius ? ShutDownShare : 1) - _itShare) * 0.25;
        var office = moment.IsWeekend ? 0 : Math.Max(0, Math.Sin((moment.LocalHour - 7) / 12 * Math.PI));
        var share = 0.8 + (0.06 * office) + (0.03 * _load.Smooth(moment.Minute, 90)) + (0.008 * _load.Gaussian(moment.Minute));
        ItKw = design.ItKw * Math.Clamp(share, 0, 1) * _itShare;
        _recoveryShare = design.RecoveryShare
            + (design.RecoverySharePerKelvin * Math.Clamp(moment.OutdoorCelsius - ReferenceOutdoorCelsius, -25, 10));
        UntakenKw = AvailableKw;
        Celsius = design.Celsius + (0.5 * (_inlet - NormalInletCelsius)) + (0.4 * _air.Smooth(moment.Minute, 40))
            + (0.05 * _air.Gaussian(moment.Minute));
    }

    /// <inheritdoc/>
    public void Take(double kilowatts) => UntakenKw -= Math.Min(kilowatts, UntakenKw);

    /// <inheritdoc/>
    public void Finish(TownMoment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var perHeat = Math.Max(0.02, design.CoolingShare * (1 + (0.06 * (moment.OutdoorCelsius - 10))));
        var toDryCooler = CanGive ? UntakenKw + (ItKw - AvailableKw) : 0;
        TotalKw = (ItKw * 1.06) + (toDryCooler * perHeat);
    }

    // dT/dt = (T_end - T)/tau: the rise is steep at first and flattens as walls and racks warm up.
    private void StepInlet(TownMoment moment)
    {
        var (goal, minutes) = CanGive
            ? (NormalInletCelsius, RecoveryMinutes)
            : (NormalInletCelsius + ((UncooledInletCelsius - NormalInletCelsius) * _itShare), design.HeatUpMinutes);
        _inlet += (goal - _inlet) * (1 - Math.Exp(-1 / minutes));
        InletCelsius = _inlet + (0.25 * _air.Smooth(moment.Minute, 25)) + (0.04 * _air.Gaussian(-moment.Minute));
    }
}
