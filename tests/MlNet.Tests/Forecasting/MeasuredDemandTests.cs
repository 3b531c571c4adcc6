using System.Runtime.InteropServices;
using SektorKopplung.Adapters.MlNet;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;
using Xunit.Abstractions;

namespace SektorKopplung.MlNet.Tests.Forecasting;

/// <summary>Linear model with trees on measured loads, in hours it did not learn from.</summary>
public class MeasuredDemandTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Summer2024 = new(2024, 7, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset July2019 = new(2019, 7, 1, 0, 0, 0, TimeSpan.Zero);

    // Both give the same errors to a percent or two on these data; LightGBM in a quarter of the time, but on x64 only.
    private static readonly ITreeTrainer Trainer = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? new LightGbmTrainer() : new FastTreeTrainer();

    [MeasuredHeatTheory]
    [InlineData("L8", 12.3, 0.915)]
    [InlineData("L12", 11.8, 0.915)]
    [InlineData("L22", 12.9, 0.905)]
    public void The_next_hour_of_a_substation_of_Nis(string substation, double error, double rSquared)
    {
        var request = MeasuredHeat.Nis(substation, Summer2024);

        var (linear, both) = Measure(request, request.History.End);

        Assert.InRange(both.MeanAbsoluteError, 0, error);
        Assert.InRange(both.RSquared, rSquared, 1);
        Assert.InRange(both.Coverage, 0.75, 0.90);
        Assert.True(both.MeanAbsoluteError < 0.95 * linear.MeanAbsoluteError);
    }

    [MeasuredHeatFact]
    public void The_next_day_of_Aalborg_in_the_second_half_of_2019()
    {
        // From local midnight: 22 h UTC in summer.
        var request = MeasuredHeat.Aalborg(LocalCalendar.StartOf(new DateOnly(2019, 7, 1)));

        var (linear, both) = Measure(request, request.History.End);

        Assert.InRange(both.Share, 0, 0.050);
        Assert.InRange(both.Coverage, 0.75, 0.90);
        Assert.True(both.MeanAbsoluteError <= linear.MeanAbsoluteError);
    }

    [MeasuredHeatTheory]
    [InlineData("L8")]
    [InlineData("L12")]
    [InlineData("L22")]
    public void Trained_on_the_mild_days_of_Nis_the_trees_do_no_harm_on_the_coldest(string substation)
        => AssertNoHarmInTheCold(MeasuredHeat.Nis(substation, Summer2024));

    [MeasuredHeatFact]
    public void Trained_on_the_mild_days_of_Aalborg_the_trees_do_no_harm_on_the_coldest()
        => AssertNoHarmInTheCold(MeasuredHeat.Aalborg(July2019));

    // The training holds no day among the coldest tenth; the test holds nothing else.
    private void AssertNoHarmInTheCold(ForecastRequest request)
    {
        var days = Enumerable.Range(0, request.Outdoor.Count)
            .Where(i => request.Outdoor.Values[i] is not null && request.History.At(request.Outdoor.HourAt(i)) is not null)
            .GroupBy(i => DateOnly.FromDateTime(request.Outdoor.HourAt(i).UtcDateTime))
            .Select(day => (Day: day.Key, Celsius: day.Average(i => request.Outdoor.Values[i]!.Value))).OrderBy(day => day.Celsius).ToList();
        var coldest = days.Take(days.Count / 10).Select(day => day.Day).ToHashSet();
        bool IsCold(DateTimeOffset hour) => coldest.Contains(DateOnly.FromDateTime(hour.UtcDateTime));
        var mild = request with
        {
            IssuedAt = request.History.End,
            History = new(request.History.Start, [.. request.History.Values.Select((value, i) => IsCold(request.History.HourAt(i)) ? null : value)]),
        };

        var (linear, both) = Measure(mild, request.History.End, request with { IssuedAt = request.History.Start.AddDays(21) }, IsCold);

        Assert.True(both.MeanAbsoluteError <= linear.MeanAbsoluteError, $"{both.MeanAbsoluteError} against {linear.MeanAbsoluteError}");
    }

    private (OutOfSample Linear, OutOfSample Both) Measure(ForecastRequest learned, DateTimeOffset to, ForecastRequest? tested = null,
        Func<DateTimeOffset, bool>? counts = null)
    {
        var model = ResidualTraining.Train([learned], Trainer, seed: 1);
        var request = tested ?? learned;
        OutOfSample Of(ResidualModel? residual) => OutOfSample.Of(DemandForecaster.Train(learned, residual), request, request.IssuedAt, to, counts);
        var (linear, both) = (Of(null), Of(model));
        output.WriteLine($"{learned.Series.Asset}: {linear} -> {both}");
        return (linear, both);
    }
}
