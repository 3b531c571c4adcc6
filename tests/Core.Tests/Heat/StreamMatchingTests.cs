using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Heat;

public class StreamMatchingTests
{
    private static readonly TemperatureDifference Difference = TemperatureDifference.FromKelvins(10);

    // 70→60 °C with 50 kW warms 20→70 °C (100 kW) up to 45 °C only if that leaves 60 °C − 20 °C at its cold end: it does.
    [Fact]
    public void A_source_warms_what_is_cold_as_far_as_its_heat_goes()
    {
        var match = Assert.Single(StreamMatching.Of([Stream("h", 70, 60, 50), Stream("c", 20, 70, 100)], Difference));

        Assert.Equal(50, match.Heat.Kilowatts, 9);
        Assert.Equal(45, match.ColdOut.Celsius, 9);
        Assert.Equal(25, match.SmallestDifference.Kelvins, 9);
    }

    [Theory]
    [InlineData(29.9, 0)]
    [InlineData(30, 0)]
    [InlineData(32, 1)]
    public void A_source_barely_warmer_than_the_need_is_left_alone(double celsius, int matches)
        => Assert.Equal(matches, StreamMatching.Of([Stream("h", celsius, 10, 500), Stream("c", 20, 70, 100)], Difference).Count);

    [Fact]
    public void The_hottest_heat_is_kept_for_what_nothing_else_can_heat()
    {
        var matches = StreamMatching.Of(
            [Stream("heiss", 200, 100, 100), Stream("lau", 70, 30, 100), Stream("wasser", 10, 50, 100), Stream("dampf", 120, 180, 60)],
            Difference);

        Assert.Contains(matches, match => match is { HotId: "lau", ColdId: "wasser" });
        Assert.Contains(matches, match => match is { HotId: "heiss", ColdId: "dampf" });
    }

    [ParkFact]
    public void Couplings_of_the_park_are_sensible_in_every_hour_of_a_year()
    {
        var park = VolosPark.Read();
        var seen = new HashSet<string>();
        var couplings = new HashSet<(string, string)>();
        for (var hour = new DateTime(2026, 1, 1); hour.Year == 2026; hour = hour.AddHours(1))
        {
            var running = park.At(hour);
            if (seen.Add(string.Join(",", running.Select(stream => stream.Id))))
            {
                var matches = StreamMatching.Of(running, Difference);
                AssertSensible(running, matches);
                couplings.UnionWith(matches.Select(match => (match.HotId, match.ColdId)));
            }
        }

        Assert.True(seen.Count > 20, "Shifts, weekends and shutdowns make more than twenty kinds of hours.");
        Assert.Contains(couplings, coupling => coupling.Item1 == "source-1-1");
        Assert.Contains(couplings, coupling => coupling.Item1 == "source-2-1");
        Assert.Contains(couplings, coupling => coupling.Item1 == "source-4-1");
        Assert.DoesNotContain(couplings, coupling => coupling.Item1 == "source-2-1" && IsSteam(coupling.Item2));
    }

    // Water of 70 °C heats no steam from condensate of 66 or 77 °C.
    private static bool IsSteam(string sink) => sink is "sink-5-1" or "sink-6-1" or "sink-7-1" or "sink-8-2" or "sink-9-1" or "sink-10-1";

    private static void AssertSensible(IReadOnlyList<ProcessFlow> streams, IReadOnlyList<StreamMatch> matches)
    {
        Assert.All(matches, match =>
        {
            Assert.True(match.SmallestDifference.Kelvins >= Difference.Kelvins - 1e-9, "against the gradient");
            Assert.True(match.HotOut < match.HotIn && match.ColdOut > match.ColdIn);
        });
        Assert.All(streams, stream =>
        {
            var own = matches.Where(match => match.HotId == stream.Id || match.ColdId == stream.Id).ToList();
            Assert.True(own.Sum(match => match.Heat.Kilowatts) <= stream.Heat.Kilowatts + 1e-6, "more than there is");
            Assert.All(own, match => Assert.True(stream.IsHot
                ? match.HotOut.Celsius >= stream.Target.Celsius - 1e-9 && match.HotIn <= stream.Supply
                : match.ColdOut.Celsius <= stream.Target.Celsius + 1e-9 && match.ColdIn >= stream.Supply));
        });
        var exchanged = matches.Sum(match => match.Heat.Kilowatts);
        var best = HeatCascade.Of(streams, Difference).Recovered.Kilowatts;
        Assert.InRange(exchanged, 0.8 * best, best + 1e-6);
    }

    private static ProcessFlow Stream(string id, double supply, double target, double kilowatts)
        => new(id, Temperature.FromCelsius(supply), Temperature.FromCelsius(target), Power.FromKilowatts(kilowatts));
}
