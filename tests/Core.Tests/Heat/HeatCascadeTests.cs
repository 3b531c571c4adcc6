using System.Text.Json;
using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Heat;

public class HeatCascadeTests
{
    // Two streams worked by hand: 100→50 °C gives 100 kW, 40→90 °C takes 100 kW. With 10 K all of it is exchanged, with 20 K
    // the cold stream's last 10 K miss their 20 kW.
    [Theory]
    [InlineData(9, 0, 0)]
    [InlineData(10, 0, 0)]
    [InlineData(11, 2, 2)]
    [InlineData(20, 20, 20)]
    public void Utilities_grow_with_the_difference_in_the_exchangers(double difference, double hot, double cold)
    {
        var cascade = HeatCascade.Of(
            [Stream("warm", 100, 50, 100), Stream("kalt", 40, 90, 100)], TemperatureDifference.FromKelvins(difference));

        Assert.Equal(hot, cascade.HotUtility.Kilowatts, 9);
        Assert.Equal(cold, cascade.ColdUtility.Kilowatts, 9);
        Assert.Equal(100 - cold, cascade.Recovered.Kilowatts, 9);
    }

    // The four streams of Linnhoff's textbook example: 170→60 at 3, 150→30 at 1.5; 20→135 at 2, 80→140 at 4 kW/K, 10 K:
    // 20 kW hot, 60 kW cold, pinch between 90 °C and 80 °C.
    [Fact]
    public void Textbook_streams_pinch_at_85_degrees()
    {
        var cascade = HeatCascade.Of(
            [Stream("2", 170, 60, 330), Stream("4", 150, 30, 180), Stream("1", 20, 135, 230), Stream("3", 80, 140, 240)],
            TemperatureDifference.FromKelvins(10));

        Assert.Equal(20, cascade.HotUtility.Kilowatts, 9);
        Assert.Equal(60, cascade.ColdUtility.Kilowatts, 9);
        Assert.Equal(85, cascade.Pinch!.Value.Celsius, 9);
        Assert.Equal(90, cascade.HotPinch!.Value.Celsius, 9);
        Assert.Equal(80, cascade.ColdPinch!.Value.Celsius, 9);
    }

    [ParkFact]
    public void Published_cases_come_out_to_a_tenth_of_a_kilowatt()
        => Assert.All(Enumerable.Range(1, 4), number =>
        {
            using var file = JsonDocument.Parse(File.ReadAllText(ParkFactAttribute.FileOf($"pinch_case_{number}.json")));
            var expected = file.RootElement.GetProperty("expected");
            var streams = file.RootElement.GetProperty("streams").EnumerateArray().Select((stream, index) => Stream(
                $"{index}", Number(stream, "supply_c"), Number(stream, "target_c"), Number(stream, "capacity_kw"))).ToList();

            var cascade = HeatCascade.Of(
                streams, TemperatureDifference.FromKelvins(Number(file.RootElement, "delta_t_min_k")));

            Assert.Equal(Number(expected, "hot_utility_kw"), cascade.HotUtility.Kilowatts, 0.1);
            Assert.Equal(Number(expected, "cold_utility_kw"), cascade.ColdUtility.Kilowatts, 0.1);
            Assert.Equal(Number(expected, "pinch_shifted_c"), cascade.Pinch!.Value.Celsius, 0.1);
        });

    [Fact]
    public void Heat_in_equals_heat_out_whatever_the_streams()
    {
        var random = new Random(7);
        for (var run = 0; run < 500; run++)
        {
            var streams = Enumerable.Range(0, 1 + random.Next(12)).Select(index => RandomStream(random, $"{index}")).ToList();
            var cascade = HeatCascade.Of(streams, TemperatureDifference.FromKelvins(random.Next(0, 40)));
            var (given, taken) = (Total(streams, isHot: true), Total(streams, isHot: false));

            Assert.Equal(given + cascade.HotUtility.Kilowatts, taken + cascade.ColdUtility.Kilowatts, 1e-6 * (given + taken));
            Assert.InRange(cascade.Recovered.Kilowatts, -1e-6, Math.Min(given, taken) + 1e-6);
            Assert.True(cascade.HotUtility.Kilowatts >= 0 && cascade.ColdUtility.Kilowatts >= -1e-6);
        }
    }

    [Fact]
    public void Without_streams_there_is_no_pinch()
        => Assert.Null(HeatCascade.Of([], TemperatureDifference.FromKelvins(10)).Pinch);

    [Fact]
    public void A_stream_that_changes_nothing_is_refused()
        => Assert.Throws<ArgumentException>(() => Stream("dampf", 100, 100, 50));

    private static ProcessFlow RandomStream(Random random, string id)
    {
        var supply = random.Next(10, 300);
        var target = random.Next(10, 300);
        return Stream(id, supply, target == supply ? target + 1 : target, random.Next(1, 1000));
    }

    private static double Total(IEnumerable<ProcessFlow> streams, bool isHot)
        => streams.Where(stream => stream.IsHot == isHot).Sum(stream => stream.Heat.Kilowatts);

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static ProcessFlow Stream(string id, double supply, double target, double kilowatts)
        => new(id, Temperature.FromCelsius(supply), Temperature.FromCelsius(target), Power.FromKilowatts(kilowatts));
}
