using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Tests.Matching;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Couplings;

/// <summary>What meters of a coupling would have recorded, with a deviation from physics that the test chooses.</summary>
internal sealed class RecordedCoupling
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly Coupling Coupling = SmallTown.Coupling() with { MinimumLoad = Power.FromKilowatts(100) };

    public int Days { get; init; } = 84;

    public int Seed { get; init; } = 1;

    /// <summary>Measured by estimated heat, by outdoor temperature [°C] and hours since the start.</summary>
    public Func<double, int, double> ShareOfEstimate { get; init; } = (_, _) => 1;

    /// <summary>The load of the network by hour [kW].</summary>
    public Func<int, double> Load { get; init; } = _ => 5000;

    public double NoiseKilowatts { get; init; } = 10;

    public TimeWindow Window => TimeWindow.StartingAt(Start, TimeSpan.FromDays(Days));

    public CouplingHours Hours => CouplingHours.Of(History(), Window);

    public CouplingHistory History()
    {
        var random = new Random(Seed);
        var (outdoor, heat, load, delivered) = (new List<double?>(), new List<double?>(), new List<double?>(), new List<double?>());
        for (var hour = 0; hour < Days * 24; hour++)
        {
            var celsius = 3 + (6 * Math.Sin(hour / 97.0)) + (3 * Math.Sin((hour - 8) * Math.PI / 12));
            var available = 700 + (150 * Math.Sin(hour / 31.0));
            outdoor.Add(celsius);
            heat.Add(available);
            load.Add(Load(hour));
            delivered.Add((available * ShareOfEstimate(celsius, hour)) + (NoiseKilowatts * Gaussian(random)));
        }

        return new()
        {
            Coupling = Coupling,
            Source = SmallTown.Source(80),
            Network = SmallTown.Site(SmallTown.Boiler).Networks[0],
            Delivered = new(Start, delivered),
            SourceHeat = new(Start, heat),
            SourceTemperature = new(Start, []),
            ReturnTemperature = new(Start, []),
            Load = new(Start, load),
            Outdoor = new(Start, outdoor),
        };
    }

    private static double Gaussian(Random random)
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
