using System.Text.Json;
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
}
