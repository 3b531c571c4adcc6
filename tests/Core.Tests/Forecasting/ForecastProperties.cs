using FsCheck;
using FsCheck.Fluent;
using SektorKopplung.Core.Forecasting;

namespace SektorKopplung.Core.Tests.Forecasting;

public class ForecastProperties
{
    private static readonly Arbitrary<int> Seed = Gen.Choose(0, int.MaxValue).ToArbitrary();

    // Days 0 to 400 from 1 September 2025: both clock changes, Christmas and Easter come up.
    private static readonly Arbitrary<int> Day = Gen.Choose(0, 400).ToArbitrary();

    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(8);

    private static readonly IForecaster[] Forecasters = [new RidgeForecaster(), new SourceForecaster()];

    [Fact]
    public void A_constant_history_gives_a_constant_forecast() => Prop.ForAll(Day, Seed, (day, seed) =>
    {
        var town = TownAt(day, seed);
        var value = seed % 10_000 / 7.0;
        var request = town.Request() with { History = SeriesEdits.Constant(town.Start, town.Load.Count, value) };
        return Forecasters.All(forecaster => forecaster.Predict(request).Points.All(point
            => IsNear(point.P10, value, value) && IsNear(point.P50, value, value) && IsNear(point.P90, value, value)));
    }).Check(Few);

    [Fact]
    public void Scaling_the_history_scales_the_forecast() => Prop.ForAll(Day, Seed, (day, seed) =>
    {
        var town = TownAt(day, seed);
        var factor = Math.Pow(10, (seed % 9) - 4);
        var scaled = town.Request() with { History = town.Load.Scaled(factor) };
        return Forecasters.All(forecaster => forecaster.Predict(town.Request()).Points
            .Zip(forecaster.Predict(scaled).Points).All(pair => IsScaled(pair.First, pair.Second, factor)));
    }).Check(Few);

    [Fact]
    public void The_band_never_crosses_and_never_falls_below_zero() => Prop.ForAll(Day, Seed, (day, seed) =>
    {
        var random = new Random(seed);
        var town = TownAt(day, seed) with { Noise = random.Next(5000) };
        var request = town.Built().Request();
        var gaps = random.NextDouble();
        request = request with { History = request.History.WithGaps(_ => random.NextDouble() < gaps) };
        return Forecasters.All(forecaster => forecaster.Predict(request).Points
            .All(point => point.P10 >= 0 && point.P10 <= point.P50 && point.P50 <= point.P90 && double.IsFinite(point.P90)));
    }).Check(Few);

    private static SyntheticTown TownAt(int day, int seed) => new SyntheticTown
    {
        Seed = seed,
        Days = 30,
        Start = new DateTimeOffset(2025, 9, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day),
    }.Built();

    private static bool IsScaled(ForecastPoint point, ForecastPoint scaled, double factor)
        => IsNear(scaled.P10, factor * point.P10, factor * point.P90) && IsNear(scaled.P50, factor * point.P50, factor * point.P90)
            && IsNear(scaled.P90, factor * point.P90, factor * point.P90);

    private static bool IsNear(double value, double expected, double size) => Math.Abs(value - expected) <= 1e-6 * size;
}
