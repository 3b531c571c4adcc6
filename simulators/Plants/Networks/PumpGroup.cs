using SektorKopplung.Simulators.Plants.Events;
using SektorKopplung.Simulators.Plants.Noise;
using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Plants.Networks;

/// <summary>The pumps of a network: speed follows the pressure wanted at the index circuit (Schlechtpunkt) as far as it goes.</summary>
public sealed class PumpGroup(NetworkDesign design, SeededNoise noise, EventSchedule events)
{
    private const double SetPointBar = 1.1;
    private const double LeastBar = 0.15;
    private const double Efficiency = 0.65;
    private const double BarFlowPerKilowatt = 36;

    private readonly bool[] _isRunning = new bool[design.Pumps.Count];
    private readonly NoiseChannel _wobble = noise.Channel($"{design.Id} pressure");

    /// <summary>Difference between supply and return at the index circuit [bar].</summary>
    public double DifferentialPressureBar { get; private set; }

    /// <summary>Speed of the running pumps [%].</summary>
    public double SpeedPercent { get; private set; }

    /// <summary>Electricity of one running pump [kW].</summary>
    public double ElectricKwEach { get; private set; }

    /// <summary>The flow at which the last consumer gets hardly any pressure [m3/h].</summary>
    public double LargestFlow
        => design.DesignFlow * Math.Sqrt(Math.Max(0.01, Head - LeastBar) / design.DesignPressureLossBar);

    private int Running => _isRunning.Count(isRunning => isRunning);

    private double Head => Running switch
    {
        0 => 0,
        var running when running < _isRunning.Length => design.HeadWithoutOnePumpBar,
        _ => design.PumpHeadBar,
    };

    /// <summary>Whether a pump runs.</summary>
    public bool IsRunning(int pump) => _isRunning[pump];

    /// <summary>Looks which pumps run.</summary>
    public void Check(TownMoment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        for (var i = 0; i < _isRunning.Length; i++)
        {
            _isRunning[i] = !events.IsActive(PlantEventKind.PumpFailure, design.Pumps[i], moment.Instant);
        }
    }

    /// <summary>Sets speed and pressure for a flow in m3/h.</summary>
    public void Step(TownMoment moment, double flow)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var relative = flow / design.DesignFlow;
        var loss = design.DesignPressureLossBar * relative * relative;
        var wanted = SetPointBar - (0.3 * relative * relative) + loss + (0.02 * _wobble.Smooth(moment.Minute, 3));
        var speed = Head <= 0 ? 0 : Math.Clamp(Math.Sqrt(wanted / Head), 0.3, 1);
        var head = Head * speed * speed;
        DifferentialPressureBar = head - loss + (0.004 * _wobble.Gaussian(moment.Minute));
        SpeedPercent = speed * 100;
        ElectricKwEach = Running == 0 ? 0 : flow * head / BarFlowPerKilowatt / Efficiency / Running;
    }
}
