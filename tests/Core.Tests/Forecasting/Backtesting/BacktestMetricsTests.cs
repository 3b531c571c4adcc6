using SektorKopplung.Core.Forecasting.Backtesting;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Forecasting.Backtesting;

public class BacktestMetricsTests
{
    // Errors +1, 0, -2, +1: MAE 1, RMSE sqrt(6/4); sizes 1, 3, 4, 0: mean 2; variance 2.5; MAPE of the three above 0.1: (1 + 0 + 0.5) / 3.
    [Fact]
    public void Errors_are_those_computed_by_hand()
    {
        var metrics = BacktestMetrics.Of([1, 3, 4, 0], [2, 3, 2, 1], naiveError: 2);

        Assert.Equal(4, metrics.Hours);
        Assert.Equal(1, metrics.Mae);
        Assert.Equal(Math.Sqrt(1.5), metrics.Rmse!.Value, 12);
        Assert.Equal(0, metrics.Bias);
        Assert.Equal(0.5, metrics.Nmae);
        Assert.Equal(0.5, metrics.Mape!.Value, 12);
        Assert.Equal(3, metrics.MapeHours);
        Assert.Equal(1 - (1.5 / 2.5), metrics.R2!.Value, 12);
        Assert.Equal(0.5, metrics.Mase);
    }

    [Fact]
    public void What_cannot_be_computed_is_missing()
    {
        var constant = BacktestMetrics.Of([0.1, 0.1, 0.1], [0.1, 0.1, 0.2], null);
        var zero = BacktestMetrics.Of([0, 0], [1, 1], 0);
        var nothing = BacktestMetrics.Of([], [], 1);

        Assert.Null(constant.R2);
        Assert.Null(constant.Mase);
        Assert.Equal((null, null, null), (zero.Nmae, zero.Mape, zero.Mase));
        Assert.Null(nothing.Mae);
    }

    [Theory]
    [InlineData(24, null)]
    [InlineData(25, 24.0)]
    [InlineData(26, 24.0)]
    public void The_naive_error_needs_a_day_and_an_hour(int hours, double? expected)
    {
        var start = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var climbing = new HourlySeries(start, [.. Enumerable.Range(0, 40).Select(i => (double?)i)]);

        Assert.Equal(expected, BacktestMetrics.NaiveError(climbing, start.AddHours(hours)));
    }
}
