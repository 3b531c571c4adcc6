using System.Net;
using System.Text.Json;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Tests.Support;
using static SektorKopplung.Api.Tests.JsonFields;

namespace SektorKopplung.Api.Tests;

public class ForecastEndpointsTests
{
    private const string Path = "/api/v1/forecasts?network=netz";

    [Fact]
    public async Task A_forecast_has_hours_a_band_and_what_covers_them()
    {
        await using var server = await MonitorServer.StartWithHistoryAsync();

        var forecast = await server.GetAsync(Path);

        var hours = forecast.GetProperty("hours").EnumerateArray().ToList();
        Assert.Equal(48, hours.Count);
        Assert.Equal("2026-01-12T05:00:00Z", hours[0].GetProperty("hour").GetString());
        Assert.All(hours, hour => Assert.True(Number(hour, "p10Kw") <= Number(hour, "p50Kw") && Number(hour, "p50Kw") <= Number(hour, "p90Kw")));
        Assert.All(hours, hour => Assert.Equal(
            Number(hour, "p50Kw"),
            Number(hour, "gapKw") + hour.GetProperty("supply").EnumerateArray().Sum(supply => Number(supply, "kw")), 6));
        Assert.All(hours, hour => Assert.Equal("waste-heat", hour.GetProperty("supply")[0].GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task A_forecast_shows_what_its_couplings_can_deliver()
    {
        await using var server = await MonitorServer.StartWithHistoryAsync();

        var coupling = Assert.Single((await server.GetAsync(Path)).GetProperty("couplings").EnumerateArray());

        Assert.Equal(("rz-netz", "rz", "physical"), (Text(coupling, "couplingId"), Text(coupling, "sourceId"), Text(coupling, "model")));
        Assert.Contains("electricity of the heat pump", Text(coupling.GetProperty("words"), "en"), StringComparison.Ordinal);
        var hours = coupling.GetProperty("hours").EnumerateArray().ToList();
        Assert.Equal(48, hours.Count);
        Assert.All(hours, hour => Assert.Equal(
            Number(hour, "p50Kw"), hour.GetProperty("contributionsKw").EnumerateArray().Sum(one => one.GetDouble()), 6));
        Assert.All(hours, hour => Assert.InRange(Number(hour, "unavailableProbability"), 1e-5, 0.01));
    }

    [Fact]
    public async Task A_forecast_says_what_it_learned_from_and_how_far_it_errs()
    {
        await using var server = await MonitorServer.StartWithHistoryAsync();

        var forecast = await server.GetAsync(Path);

        Assert.Equal(("netz", "ridge", ""), (Text(forecast, "network"), Text(forecast, "model"), Text(forecast, "note")));
        Assert.Equal("2026-01-12T05:00:00Z", Text(forecast, "issuedAt"));
        Assert.Equal("2025-12-15T05:00:00Z", Text(forecast, "trainedFrom"));
        Assert.Equal("2026-01-12T05:00:00Z", Text(forecast, "trainedTo"));
        // Nobody forecast the weather, so the error is that of the weather assumed: within the day-to-day change of 3 K, at 140 kW/K.
        Assert.InRange(Number(forecast, "meanAbsoluteErrorKw"), 1, 3 * 140);
        Assert.InRange(Number(forecast, "baselineErrorKw"), 1, 6 * 140);
    }

    [Fact]
    public async Task The_last_two_days_are_shown_as_measured()
    {
        await using var server = await MonitorServer.StartWithHistoryAsync();

        var measured = (await server.GetAsync(Path)).GetProperty("measured").EnumerateArray().ToList();

        Assert.Equal(48, measured.Count);
        Assert.Equal("2026-01-10T05:00:00Z", measured[0][0].GetString());
        Assert.InRange(measured[0][1].GetDouble(), 500, 4000);
    }

    [Fact]
    public async Task An_error_that_could_not_be_measured_is_null()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.PostAsync([TestReadings.Good("netz", "heat_load", MonitorServer.Start.AddHours(-1), 2000)]);
        await server.Get<MonitorCycle>().RunDueAsync(default);

        var forecast = await server.GetAsync(Path);

        Assert.Equal(JsonValueKind.Null, forecast.GetProperty("meanAbsoluteErrorKw").ValueKind);
        Assert.NotEmpty(Text(forecast, "note")!);
    }

    [Theory]
    [InlineData(Path)]
    [InlineData("/api/v1/forecasts?network=nobody-knows")]
    public async Task Without_readings_or_network_there_is_no_forecast(string path)
    {
        await using var server = await MonitorServer.StartAsync();

        await MonitorServer.ProblemOfAsync(await server.Client.GetAsync(path), HttpStatusCode.NotFound);
    }
}
