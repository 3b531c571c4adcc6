using System.Diagnostics;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using Xunit.Abstractions;

namespace SektorKopplung.Core.Tests.Forecasting;

public class LevelForecasterTests(ITestOutputHelper output)
{
    private const int Hours = 84 * 24;

    private static readonly SeriesKey Servers = new("rechenzentrum", "it_power");

    // Monday, 5 January 2026, 00:00 local.
    private static readonly DateTimeOffset Monday = new(2026, 1, 4, 23, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Something()
    {
        foreach (var days in new[] { 14, 28, 84 })
        {
            foreach (var (name, make) in new (string, Func<int, HourlySeries>)[] { ("walk", Walk), ("steps", Steps) })
            {
                var (own, latest, inside, count) = (0.0, 0.0, 0, 0);
                var words = new List<string>();
                for (var seed = 1; seed <= 20; seed++)
                {
                    var series = make(seed);
                    var end = Monday.AddDays(days);
                    var clock = Stopwatch.StartNew();
                    var trained = SourceForecaster.Train(Request(series, end));
                    var train = clock.Elapsed.TotalMilliseconds;
                    words.Add(trained.Predict(Request(series, end)).Model + (seed > 17 ? $" {train:0.0}ms" : ""));
                    clock.Restart();
                    for (var i = 0; i < 20; i++)
                    {
                        trained.Predict(Request(series, end));
                    }

                    if (seed == 20)
                    {
                        words.Add($"predict {clock.Elapsed.TotalMilliseconds / 20:0.00} ms {trained.Predict(Request(series, end)).Note}");
                    }

                    for (var origin = end; origin < series.End.AddHours(-48); origin = origin.AddHours(7))
                    {
                        foreach (var point in trained.Predict(Request(series, origin)).Points)
                        {
                            var actual = series.At(point.Hour)!.Value;
                            own += Math.Abs(actual - point.P50);
                            latest += Math.Abs(actual - series.At(origin.AddHours(-1))!.Value);
                            inside += actual >= point.P10 && actual <= point.P90 ? 1 : 0;
                            count++;
                        }
                    }
                }

                output.WriteLine($"{days} {name} {own / count:0.00} {latest / count:0.00} {(double)inside / count:0.000} {string.Join(' ', words)}");
            }
        }
    }

    private static HourlySeries Walk(int seed)
    {
        var random = new Random(seed);
        var level = 500.0;
        return Series(Hours + (14 * 24), _ => level = Math.Abs(level + (20 * (random.NextDouble() - 0.5))));
    }

    // Jobs of a few hours to days on an idle server.
    private static HourlySeries Steps(int seed)
    {
        var random = new Random(seed);
        var level = 100.0;
        return Series(Hours + (14 * 24), _ =>
        {
            level = random.NextDouble() < 0.05 ? 100 * random.Next(1, 6) : level;
            return level + (5 * random.NextDouble());
        });
    }

    private static ForecastRequest Request(HourlySeries history, DateTimeOffset issuedAt)
        => new(Servers, history, new(Monday, []), issuedAt, 48);

    private static HourlySeries Series(int hours, Func<int, double?> valueOf)
        => new(Monday, [.. Enumerable.Range(0, hours).Select(valueOf)]);
}
