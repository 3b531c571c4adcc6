using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;
using Xunit.Abstractions;

namespace SektorKopplung.Core.Tests.Forecasting;

public class RecentBandTests(ITestOutputHelper output)
{
    private const int Learned = 60;
    private const int Days = 90;

    // The load follows 400 kW/K, and nobody forecasts the weather: most of the error is the weather's.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Without_a_weather_forecast_the_band_still_holds_what_it_should(int seed)
    {
        var town = new SyntheticTown { Seed = seed, Days = Days }.Built();

        var (learned, served) = (Coverage(town, isScored: false), Coverage(town, isScored: true));

        output.WriteLine($"{seed}: learned {learned}, served {served}");
        Assert.InRange(learned.FirstDay, 0.4, 0.72);
        Assert.InRange(served.FirstDay, 0.70, 0.90);
        Assert.InRange(served.Later, 0.70, 0.90);
    }

    [Fact]
    public void With_the_weather_known_the_band_stays_as_learned()
    {
        var town = new SyntheticTown { Days = Learned }.Built();
        var request = town.Request() with
        {
            WeatherThen = WeatherThen.AsMeasuredLater(new(town.Outdoor, new Dictionary<string, HourlySeries>())),
        };

        Assert.Equal(RidgeForecaster.Train(request).Predict(request).Points, new RidgeForecaster().Predict(request).Points);
    }

    [Fact]
    public void The_expected_value_does_not_move()
    {
        var request = new SyntheticTown { Days = Learned }.Built().Request();
        var (learned, served) = (RidgeForecaster.Train(request).Predict(request), new RidgeForecaster().Predict(request));

        Assert.Equal(learned.Points.Select(point => point.P50), served.Points.Select(point => point.P50));
        Assert.All(learned.Points.Zip(served.Points), pair => Assert.True(
            pair.Second.P10 <= pair.First.P10 && pair.Second.P90 >= pair.First.P90));
        Assert.Contains(learned.Points.Zip(served.Points), pair => pair.Second.P90 > pair.First.P90);
    }

    private static (double FirstDay, double Later) Coverage(SyntheticTown town, bool isScored)
    {
        var (inside, hours) = (new int[2], new int[2]);
        for (var day = Learned; day < Days - 1; day++)
        {
            var issued = town.Start.AddDays(day);
            var request = RollingBacktest.Before(town.RequestAt(issued), issued, 48);
            var forecast = isScored ? new RidgeForecaster().Predict(request) : RidgeForecaster.Train(request).Predict(request);
            foreach (var (lead, point) in forecast.Points.Index())
            {
                var measured = town.Load.At(point.Hour)!.Value;
                inside[lead / 24] += measured >= point.P10 && measured <= point.P90 ? 1 : 0;
                hours[lead / 24]++;
            }
        }

        return ((double)inside[0] / hours[0], (double)inside[1] / hours[1]);
    }
}
