using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Tests.Matching;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Couplings;

public class CouplingForecasterTests
{
    // 80 °C less 5 K reaches 70 °C, so all of 900, 1000 and 1100 kW go in; the source has no more than 1000 kW.
    [Fact]
    public void A_direct_coupling_delivers_what_the_source_has()
    {
        var forecast = CouplingForecaster.Predict(Request(SmallTown.Coupling(), 80));

        Assert.Equal("physical", forecast.Model);
        Assert.Equal(48, forecast.Points.Count);
        Assert.All(forecast.Points, point => Assert.Equal((900, 1000, 1000), Rounded(point.Heat)));
        Assert.Equal([1000, 0, 0, 0], forecast.Points[0].Contributions);
    }

    // 30/24 °C into 50/70 °C: COP 4.42, 1000 kW give 1292.4 kW; 1 km of DN 150 loses 0.337·(70 + 50 − 20) = 33.7 W/m.
    [Fact]
    public void A_heat_pump_adds_its_electricity_and_the_pipe_takes_its_loss()
    {
        var point = CouplingForecaster.Predict(Request(SmallTown.Coupling() with { DistanceMetres = 1000 }, 30)).Points[0];

        Assert.Equal(1292.4 - 33.7, point.Heat.P50, 0.5);
        Assert.Equal([1000, 292, -34, 0], point.Contributions.Select(part => Math.Round(part)));
    }

    // 60 °C lifts the return of 50 °C to 55 °C: a quarter of the load of 1800, 2000 and 2200 kW.
    [Fact]
    public void A_return_takes_up_its_lift_only()
    {
        var forecast = CouplingForecaster.Predict(Request(SmallTown.Coupling(), 60, demand: 2000, usableSpread: 5));

        Assert.Equal((450, 500, 550), Rounded(forecast.Points[0].Heat));
        Assert.Equal(-500, forecast.Points[0].Contributions[3], 6);
    }

    [Theory]
    [InlineData(499, 500)]
    [InlineData(500, 500)]
    [InlineData(501, 0)]
    public void Below_its_minimum_load_it_delivers_nothing(double minimum, double delivered)
    {
        var coupling = SmallTown.Coupling() with { MinimumLoad = Power.FromKilowatts(minimum) };

        Assert.Equal(delivered, CouplingForecaster.Predict(Request(coupling, 80, available: 500)).Points[0].Heat.P50, 6);
    }

    [Fact]
    public void What_temperatures_forbid_is_nothing_and_says_why()
    {
        var coupling = SmallTown.Coupling() with { HeatPumpMaximumSupply = Temperature.FromCelsius(60) };

        var point = CouplingForecaster.Predict(Request(coupling, 30)).Points[0];

        Assert.Equal((0, 0, 0), Rounded(point.Heat));
        Assert.Equal("required supply 70 °C, heat pump ends at 60 °C", point.Note.En);
    }

    [Fact]
    public void Every_point_is_the_sum_of_its_terms()
    {
        var random = new Random(3);
        for (var i = 0; i < 200; i++)
        {
            var coupling = SmallTown.Coupling() with
            {
                Capacity = Power.FromKilowatts(random.Next(200, 2000)),
                DistanceMetres = random.Next(2000),
                MinimumLoad = Power.FromKilowatts(random.Next(300)),
            };
            var forecast = CouplingForecaster.Predict(
                Request(coupling, random.Next(5, 95), random.Next(4000), random.Next(1500)));

            Assert.All(forecast.Points, point => Assert.Equal(point.Heat.P50, point.Contributions.Sum(), 1e-9));
            Assert.All(forecast.Points, point => Assert.True(
                point.Heat.P10 <= point.Heat.P50 && point.Heat.P50 <= point.Heat.P90 && point.Contributions[3] <= 1e-9));
        }
    }

    [Fact]
    public void The_mean_is_said_in_both_languages()
    {
        var words = CouplingForecaster.Predict(Request(SmallTown.Coupling(), 30)).Words;

        Assert.Equal("1,292 kW on average: heat of the source +1,000, electricity of the heat pump +292 kW.", words.En);
        Assert.Equal("Im Mittel 1.292 kW: Wärme der Quelle +1.000, Strom der Wärmepumpe +292 kW.", words.De);
    }

    [Fact]
    public void Hours_without_weather_have_no_point()
    {
        var request = Request(SmallTown.Coupling(), 80);

        var forecast = CouplingForecaster.Predict(
            request with { Outdoor = new(request.Outdoor.Start, [.. request.Outdoor.Values.Take(24 + 10)]) });

        Assert.Equal(10, forecast.Points.Count);
        Assert.Null(forecast.At(SmallTown.Now.AddHours(10)));
        Assert.NotNull(forecast.At(SmallTown.Now.AddHours(9)));
    }

    // One estimate for both: what the matching plans with ample demand is what the forecast delivers.
    [Fact]
    public void Matching_without_a_forecast_uses_the_same_estimate()
    {
        foreach (var celsius in new[] { 15, 30, 55, 60, 75, 80, 95 })
        {
            var request = Request(SmallTown.Coupling() with { DistanceMetres = 400 }, celsius);
            var site = SmallTown.Site(SmallTown.Boiler, request.Coupling) with { Sources = [request.Source] };

            var hours = Assert.Single(HourlyMatching.Solve(SmallTown.Input(site)).Proposals).Hours;

            Assert.Equal(
                CouplingForecaster.Predict(request).Points.Select(point => point.Heat.P50),
                hours.Select(hour => hour.Heat.Kilowatts));
        }
    }

    internal static CouplingForecastRequest Request(
        Coupling coupling, double celsius, double demand = 5000, double available = 1000, double usableSpread = 6)
    {
        var source = SmallTown.Source(celsius) with { UsableSpread = TemperatureDifference.FromKelvins(usableSpread) };
        var site = SmallTown.Site(SmallTown.Boiler, coupling) with { Sources = [source] };
        var input = SmallTown.Input(site, demand, available);
        return new()
        {
            Coupling = coupling,
            Source = source,
            Network = site.Networks[0],
            IssuedAt = SmallTown.Now,
            Available = input.Available["quelle"],
            Demand = input.Demand["netz"],
            Outdoor = input.Outdoor,
            SourceTemperature = source.DesignTemperature,
            ReturnTemperature = site.Networks[0].DesignReturn,
        };
    }

    private static (double, double, double) Rounded(ForecastPoint point)
        => (Math.Round(point.P10, 6), Math.Round(point.P50, 6), Math.Round(point.P90, 6));
}
