using SektorKopplung.Simulators.Plants.Events;
using SektorKopplung.Simulators.Plants.Noise;
using SektorKopplung.Simulators.Plants.Scenarios;
using SektorKopplung.Simulators.Plants.Weather;

namespace SektorKopplung.Simulators.Tests.Plants.Weather;

public class TownWeatherTests
{
    private static readonly int[] Seeds = [1, 2, 3, 4, 5];

    [Theory]
    [InlineData("calm-week", -1.5, 1.5, 3.5, 6.5)]
    [InlineData("bad-week", -13.5, -11, 1, 4.5)]
    [InlineData("summer-week", 16.5, 20, 28, 31.5)]
    public void A_week_is_as_warm_as_its_name_says(string name, double coldFrom, double coldTo, double warmFrom, double warmTo)
    {
        foreach (var seed in Seeds)
        {
            var temperatures = Hours(name, seed, 0, 7);

            Assert.InRange(temperatures.Min(), coldFrom, coldTo);
            Assert.InRange(temperatures.Max(), warmFrom, warmTo);
        }
    }

    [Fact]
    public void The_weeks_before_winter_know_frost_and_thaw()
    {
        foreach (var seed in Seeds)
        {
            var temperatures = Hours("bad-week", seed, -56, 0);

            Assert.InRange(temperatures.Min(), -14, -3);
            Assert.InRange(temperatures.Max(), 7, 18);
        }
    }

    [Fact]
    public void Forecasts_get_worse_with_their_lead()
    {
        var (weather, start) = Weather("bad-week", 1);
        var errors = new[] { 6, 24, 48 }.Select(lead => RootMeanSquare(
            Enumerable.Range(-56 * 4, 63 * 4).Select(step => start.AddHours(step * 6))
                .Select(issued => weather.ExpectedCelsius(issued, lead) - weather.CelsiusAt(issued.AddHours(lead))))).ToList();

        Assert.InRange(errors[0], 0.1, 0.8);
        Assert.True(errors[1] > 1.5 * errors[0]);
        Assert.InRange(errors[2], 1.3 * errors[1], 3);
    }

    [Fact]
    public void The_mean_is_that_of_the_hours_before()
    {
        var (weather, start) = Weather("calm-week", 1);
        var expected = Enumerable.Range(1, 72).Average(hour => weather.CelsiusAt(start.AddHours(-hour).AddMinutes(30)));

        Assert.Equal(expected, weather.MeanCelsius(start, 72), 9);
    }

    private static List<double> Hours(string name, int seed, int fromDay, int toDay)
    {
        var (weather, start) = Weather(name, seed);
        return [.. Enumerable.Range(fromDay * 24, (toDay - fromDay) * 24).Select(hour => weather.CelsiusAt(start.AddHours(hour)))];
    }

    private static (TownWeather Weather, DateTimeOffset Start) Weather(string name, int seed)
    {
        var scenario = ScenarioCatalog.Find(name)!;
        var events = new EventSchedule(scenario.DefaultStart, scenario.Events);
        return (new TownWeather(scenario.Weather, scenario.DefaultStart, events, new SeededNoise(seed)), scenario.DefaultStart);
    }

    private static double RootMeanSquare(IEnumerable<double> errors) => Math.Sqrt(errors.Average(error => error * error));
}
