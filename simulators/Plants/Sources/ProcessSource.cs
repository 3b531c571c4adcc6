using SektorKopplung.Simulators.Plants.Noise;
using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Plants.Sources;

/// <summary>A process that gives heat by its working hours and, some, by the weather.</summary>
public sealed class ProcessSource(SourceDesign design, SeededNoise noise) : IHeatSource
{
    private const double ReferenceOutdoorCelsius = 10;

    private readonly NoiseChannel _load = noise.Channel($"{design.Id} load");
    private readonly NoiseChannel _temperature = noise.Channel($"{design.Id} temperature");

    /// <inheritdoc/>
    public string Id => design.Id;

    /// <inheritdoc/>
    public double AvailableKw { get; private set; }

    /// <inheritdoc/>
    public double UntakenKw { get; private set; }

    /// <inheritdoc/>
    public double Celsius { get; private set; }

    /// <inheritdoc/>
    public bool CanGive => AvailableKw > 0;

    /// <summary>Temperature of the carrier after heat was taken [°C].</summary>
    public double ReturnCelsius { get; private set; }

    /// <inheritdoc/>
    public void Begin(TownMoment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        Celsius = design.Celsius
            + (design.CelsiusPerOutdoorKelvin * (moment.BuildingCelsius - ReferenceOutdoorCelsius))
            + (0.012 * design.Celsius * _temperature.Smooth(moment.Minute, 50))
            + (0.002 * design.Celsius * _temperature.Gaussian(moment.Minute));
        var share = ProfileOf(moment).At(moment.LocalHour)
            + (design.SharePerOutdoorKelvin * Math.Max(0, moment.OutdoorCelsius - ReferenceOutdoorCelsius));
        var chance = 1 + (0.05 * _load.Smooth(moment.Minute, 60)) + (0.015 * _load.Smooth(moment.Minute, 7));
        AvailableKw = Math.Clamp(share * chance, 0, 1) * design.CapacityKw * ShareAboveFloor();
        UntakenKw = AvailableKw;
    }

    /// <inheritdoc/>
    public void Take(double kilowatts) => UntakenKw -= Math.Min(kilowatts, UntakenKw);

    /// <inheritdoc/>
    public void Finish(TownMoment moment)
    {
        var usedShare = AvailableKw > 0 ? (AvailableKw - UntakenKw) / AvailableKw : 0;
        ReturnCelsius = Celsius - (UsableSpread() * usedShare) - (0.05 * (1 + _temperature.Uniform(moment.Minute)));
    }

    private Curve ProfileOf(TownMoment moment) => moment.LocalDay switch
    {
        DayOfWeek.Saturday => design.Saturday ?? design.Workday,
        DayOfWeek.Sunday => design.Sunday ?? design.Saturday ?? design.Workday,
        _ => design.Workday,
    };

    private double UsableSpread() => design.FloorCelsius is { } floor
        ? Math.Clamp(Celsius - floor, 0, design.SpreadKelvin)
        : design.SpreadKelvin;

    private double ShareAboveFloor() => UsableSpread() / design.SpreadKelvin;
}
