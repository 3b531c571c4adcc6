using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Forecasting.Backtesting;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Forecasting.Backtesting;

public class BacktestFoldsTests
{
    private static readonly DateTimeOffset TestStart = LocalDays.StartOf(new(2024, 9, 16), ForecastCalendar.Germany.Zone);
    private static readonly DateTimeOffset End = LocalDays.StartOf(new(2024, 11, 11), ForecastCalendar.Germany.Zone);

    [Theory]
    [InlineData(Retraining.None, "09-16")]
    [InlineData(Retraining.Month, "09-16 10-01 11-01")]
    [InlineData(Retraining.Week, "09-16 09-23 09-30 10-07 10-14 10-21 10-28 11-04")]
    [InlineData(Retraining.Season, "09-16 10-15")]
    public void Stretches_start_at_local_midnights(Retraining retraining, string starts)
    {
        var folds = BacktestFolds.Of(Plan(retraining), End);

        Assert.Equal(starts, string.Join(' ', folds.Select(fold => $"{ForecastCalendar.Germany.ToLocal(fold.Start):MM-dd}")));
        Assert.All(folds, fold => Assert.Equal(0, ForecastCalendar.Germany.ToLocal(fold.Start).Hour));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Stretches_leave_no_hole(int parts)
    {
        var folds = BacktestFolds.Of(Plan(Retraining.Parts) with { Parts = parts }, End);

        Assert.Equal(parts, folds.Count);
        Assert.Equal((TestStart, End), (folds[0].Start, folds[^1].End));
        Assert.All(folds.Zip(folds.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }

    [Fact]
    public void Nothing_is_tested_after_the_end() => Assert.Empty(BacktestFolds.Of(Plan(Retraining.Month), TestStart));

    [Theory]
    [InlineData(2024, 3, 31, 23)]
    [InlineData(2024, 10, 27, 25)]
    [InlineData(2024, 10, 28, 24)]
    public void Days_are_as_long_as_the_clock_makes_them(int year, int month, int day, int hours)
    {
        var (date, zone) = (new DateOnly(year, month, day), ForecastCalendar.Germany.Zone);

        Assert.Equal(hours, (LocalDays.StartOf(date.AddDays(1), zone) - LocalDays.StartOf(date, zone)).TotalHours);
    }

    [Fact]
    public void A_midnight_that_is_skipped_starts_the_day_an_hour_later()
    {
        var cairo = TimeZoneInfo.FindSystemTimeZoneById("Africa/Cairo");

        Assert.Equal(new DateTimeOffset(2024, 4, 25, 22, 0, 0, TimeSpan.Zero), LocalDays.StartOf(new(2024, 4, 26), cairo));
    }

    private static BacktestPlan Plan(Retraining retraining) => new()
    {
        HorizonHours = 24,
        IsIssuedHourly = false,
        TestStart = TestStart,
        Retraining = retraining,
        SeasonStart = (10, 15),
    };
}
