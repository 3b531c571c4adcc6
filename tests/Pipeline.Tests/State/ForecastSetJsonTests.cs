using System.Text.Json;
using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Pipeline.Tests.State;

public class ForecastSetJsonTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_set_comes_back_from_its_document_as_it_was()
    {
        var forecast = new Forecast
        {
            Series = new SeriesKey("netz", "heat_load"),
            IssuedAt = Start,
            Points = [new(Start, 90, 100, 110)],
            Model = "ridge",
            TrainedOn = TimeWindow.EndingAt(Start, TimeSpan.FromDays(56)),
            Note = "No outdoor temperature.",
            MeanAbsoluteError = 3.5,
            BaselineError = 9.25,
        };
        var set = new ForecastSet(
            Start, new HourlySeries(Start, [1.5, null]), new Dictionary<string, Forecast> { ["netz"] = forecast }, new Dictionary<string, Forecast>());

        var read = JsonSerializer.Deserialize<ForecastSet>(JsonSerializer.Serialize(set, StateJson.Options), StateJson.Options)!;

        Assert.Equal(forecast.TrainedOn, read.Demand["netz"].TrainedOn);
        Assert.Equal(forecast.Points, read.Demand["netz"].Points);
        Assert.Equal(forecast with { Points = [] }, read.Demand["netz"] with { Points = [] });
        Assert.Equal([1.5, null], read.Outdoor.Values);
        Assert.Equal(Start, read.IssuedAt);
    }

    [Fact]
    public void What_couplings_deliver_comes_back_too()
    {
        var coupling = new CouplingForecast
        {
            CouplingId = "rz-netz",
            IssuedAt = Start,
            Points =
            [
                new()
                {
                    Heat = new(Start, 1, 2, 3) { UnavailableProbability = 0.25 },
                    Physical = new(Start, 4, 5, 6),
                    Contributions = [5, -3],
                    Note = new("darum", "because"),
                },
            ],
            Model = "learned",
            TrainedOn = TimeWindow.EndingAt(Start, TimeSpan.FromDays(56)),
            Terms = ["source", "time"],
            Words = new("Im Mittel 2 kW.", "2 kW on average."),
        };
        var set = ForecastSet.Empty with { Couplings = new Dictionary<string, CouplingForecast> { ["rz-netz"] = coupling } };

        var read = JsonSerializer.Deserialize<ForecastSet>(JsonSerializer.Serialize(set, StateJson.Options), StateJson.Options)!
            .Couplings["rz-netz"];

        Assert.Equal(coupling.Points[0] with { Contributions = [] }, read.Points[0] with { Contributions = [] });
        Assert.Equal(coupling.Points[0].Contributions, read.Points[0].Contributions);
        Assert.Equal(coupling with { Points = [], Terms = [] }, read with { Points = [], Terms = [] });
        Assert.Equal(coupling.Terms, read.Terms);
    }

    [Fact]
    public void A_set_from_before_couplings_were_forecast_is_still_read()
    {
        var old = JsonSerializer.Serialize(ForecastSet.Empty, StateJson.Options).Replace(",\"couplings\":{}", "", StringComparison.Ordinal);

        Assert.DoesNotContain("couplings", old, StringComparison.Ordinal);
        Assert.Empty(JsonSerializer.Deserialize<ForecastSet>(old, StateJson.Options)!.Couplings);
    }
}
