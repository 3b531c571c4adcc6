using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Forecasting;

/// <summary>A town's weather and heat load from a seed: slope, day's shape, weekends and noise that lasts for hours.</summary>
internal sealed record SyntheticTown
{
    public static readonly SeriesKey Series = new("netz-1", "heat_load");

    public int Seed { get; init; } = 1;

    public DateTimeOffset Start { get; init; } = new(2025, 11, 3, 23, 0, 0, TimeSpan.Zero);

    public int Days { get; init; } = 60;

    public double MeanCelsius { get; init; } = 4;

    public double Noise { get; init; } = 200;

    public double LimitCelsius { get; init; } = 15;

    public HourlySeries Outdoor { get; private init; } = new(DateTimeOffset.UnixEpoch, []);

    public HourlySeries Load { get; private init; } = new(DateTimeOffset.UnixEpoch, []);

    /// <param name="shift">How much warmer an hour is than its season [K].</param>
    public SyntheticTown Built(Func<int, double>? shift = null)
    {
        var random = new Random(Seed);
        var celsius = new double?[(Days + 3) * 24];
        var load = new double?[Days * 24];
        var (front, deviation, damped) = (0.0, 0.0, MeanCelsius);
        for (var i = 0; i < celsius.Length; i++)
        {
            var local = LocalCalendar.ToLocal(Start.AddHours(i));
            front = (0.985 * front) + (0.7 * Normal(random));
            deviation = (0.7 * deviation) + (0.7 * Normal(random));
            var now = MeanCelsius + (shift?.Invoke(i) ?? 0) + front + (2.5 * Math.Cos(2 * Math.PI * (local.Hour - 15) / 24));
            damped += (now - damped) / 24;
            celsius[i] = now;
            if (i < load.Length)
            {
                load[i] = Math.Max(0, Expected(damped, local) + (Noise * deviation));
            }
        }

        return this with { Outdoor = new(Start, celsius), Load = new(Start, load) };
    }

    /// <summary>Load without noise [kW].</summary>
    public double Expected(double dampedCelsius, DateTimeOffset local)
    {
        var isFree = local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var morning = Math.Exp(-Math.Pow((local.Hour - (isFree ? 9 : 6.5)) / 2.0, 2));
        return 1500 + (1200 * morning) + (400 * Math.Max(0, LimitCelsius - dampedCelsius)) - (isFree ? 300 : 0);
    }

    public ForecastRequest RequestAt(DateTimeOffset issuedAt, int horizonHours = 48)
        => new(Series, Load, Outdoor, issuedAt, horizonHours);

    public ForecastRequest Request(int horizonHours = 48) => RequestAt(Load.End, horizonHours);

    private static double Normal(Random random)
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
