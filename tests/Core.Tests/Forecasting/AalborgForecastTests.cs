using System.Globalization;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Forecasting;

/// <summary>3021 heat meters of Aalborg 2018-2019 (Schaffer et al. 2022), measured temperatures: no fitted town of ours.</summary>
public class AalborgForecastTests
{
    private static readonly DateTimeOffset NewYear = LocalCalendar.StartOf(new DateOnly(2019, 1, 1));

    [AalborgFact]
    public void A_year_ahead_of_its_training_the_day_ahead_error_stays_below_seven_percent()
    {
        var request = Read();

        var trained = RidgeForecaster.Train(request with { IssuedAt = NewYear });
        var score = RollingBacktest.Measure(trained, request, 364);

        // Measured: 5.7 %. A plain linear model reaches 7.0 %, same hour last week 17 %.
        var mean = request.History.Values.TakeLast(364 * 24).Average()!.Value;
        Assert.InRange(score.MeanAbsoluteError!.Value / mean, 0, 0.065);
        Assert.InRange(score.Coverage!.Value, 0.75, 0.85);
        Assert.True(score.MeanAbsoluteError < 0.4 * score.BaselineError);
    }

    [AalborgFact]
    public void Eight_weeks_of_autumn_are_enough_for_december()
    {
        var request = Read();
        var december = LocalCalendar.StartOf(new DateOnly(2018, 12, 1));
        var eightWeeks = request.History.Last((int)(request.History.End - december.AddDays(-56)).TotalHours);

        var trained = RidgeForecaster.Train(request with { History = eightWeeks, IssuedAt = december });
        var score = RollingBacktest.Measure(trained, request with { IssuedAt = NewYear }, 31);

        Assert.InRange(score.MeanAbsoluteError!.Value, 0, 0.08 * 1.5);
        Assert.True(score.MeanAbsoluteError < 0.5 * score.BaselineError);
    }

    private static ForecastRequest Read()
    {
        var rows = File.ReadLines(AalborgFactAttribute.FilePath).Skip(1).Select(line => line.Split(',')).ToList();
        var start = DateTimeOffset.Parse(rows[0][0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        HourlySeries Column(int index)
            => new(start, [.. rows.Select(row => (double?)double.Parse(row[index], CultureInfo.InvariantCulture))]);
        var load = Column(1);
        return new(SyntheticTown.Series, load, Column(2), load.End, 24)
        {
            WeatherThen = WeatherThen.AsMeasuredLater(new(Column(2), new Dictionary<string, HourlySeries>())),
        };
    }
}
