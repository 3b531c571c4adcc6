namespace SektorKopplung.Simulators.Plants.Networks;

/// <summary>Water on its way: what goes in comes out after the pipe's volume has passed, a little colder.</summary>
public sealed class PipeDelay(double volume, double lossKwPerKelvin, double initialCelsius)
{
    private const double GroundCelsius = 10;
    private const int LongestMinutes = 240;

    private readonly double[] _past = [.. Enumerable.Repeat(initialCelsius, LongestMinutes)];
    private int _next;

    /// <summary>The delay at a flow in m3/h [min].</summary>
    public double DelayMinutes(double flow) => Math.Clamp(volume / flow * 60, 1, LongestMinutes - 1);

    /// <summary>Puts in one minute of water.</summary>
    public void Push(double celsius)
    {
        _past[_next] = celsius;
        _next = (_next + 1) % LongestMinutes;
    }

    /// <summary>The temperature that comes out at a flow in m3/h [°C].</summary>
    public double Outlet(double flow)
    {
        var inlet = Back((int)Math.Round(DelayMinutes(flow)));
        var kept = Math.Exp(-lossKwPerKelvin / (Water.KwPerFlowKelvin * flow));
        return GroundCelsius + ((inlet - GroundCelsius) * kept);
    }

    private double Back(int minutes) => _past[(_next - minutes + LongestMinutes) % LongestMinutes];
}
