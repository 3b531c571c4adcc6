using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Tests.Matching;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Couplings;

public class CopCalibrationTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0.85)]
    [InlineData(1)]
    [InlineData(1.1)]
    public void A_machine_that_keeps_to_a_share_of_the_formula_is_found(double share)
    {
        var calibration = Of(share, hours: 200)!;

        Assert.Equal(share, calibration.Factor, 6);
        Assert.Equal(198, calibration.Hours);
        Assert.False(calibration.IsBounded);
        Assert.Contains("198 measured hours", calibration.Words.En, StringComparison.Ordinal);
    }

    // The first and the last hour stand beside one that was not measured.
    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    [InlineData(51, true)]
    public void Two_days_of_running_are_needed(int hours, bool isCalibrated)
        => Assert.Equal(isCalibrated, Of(0.9, hours) is not null);

    [Theory]
    [InlineData(0.4, CopCalibration.LowestFactor)]
    [InlineData(1.4, CopCalibration.HighestFactor)]
    public void Meters_beyond_belief_are_bounded_and_named(double share, double factor)
    {
        var calibration = Of(share, hours: 200)!;

        Assert.Equal(factor, calibration.Factor);
        Assert.True(calibration.IsBounded);
        Assert.Contains("check the meters", calibration.Words.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fifth_of_false_hours_does_not_move_the_factor()
        => Assert.Equal(0.9, Of(hour => hour % 5 == 0 ? 0.5 : 0.9, 300)!.Factor, 6);

    // COP 4.42·0.9 = 3.98: 1000 kW of heat take 749 kW of the 800 stated, 0.936 of them.
    [Fact]
    public void Heat_taken_is_what_the_meters_leave()
    {
        Assert.Equal(0.936, Of(0.9, 200)!.TakenShare, 0.001);
        Assert.Equal(1, CopRatios.Of(History(_ => 0.9, 200), Window(200), _ => false).Before(Start.AddHours(200))!.TakenShare);
    }

    // 600 h at 0.7, then 400 h at 0.9: of the last 672 h more lie at 0.9.
    [Fact]
    public void Only_the_last_four_weeks_count()
        => Assert.Equal(0.9, Of(hour => hour < 600 ? 0.7 : 0.9, 1000)!.Factor, 6);

    [Fact]
    public void Hours_no_machine_reaches_are_no_measurement()
        => Assert.Null(Of(_ => 10, 300));

    [Fact]
    public void A_coupling_without_an_electricity_meter_is_not_calibrated()
        => Assert.Null(CopRatios.Of(
            History(_ => 1, 200) with { Electricity = new(Start, []) }, Window(200), _ => true).Before(Start.AddHours(200)));

    [Fact]
    public void The_calibrated_cop_decides_electricity_and_source_heat()
    {
        var site = SmallTown.Site(SmallTown.Boiler);
        ConnectionTemperatures temperatures = new(
            Temperature.FromCelsius(30), Temperature.FromCelsius(70), Temperature.FromCelsius(50));
        var formula = CouplingWay.Of(SmallTown.Coupling(), SmallTown.Source(30), site.Networks[0], temperatures);

        var measured = CouplingWay.Of(SmallTown.Coupling(), SmallTown.Source(30), site.Networks[0], temperatures, new()
        {
            Cop = Of(0.9, 200),
        });

        Assert.Equal(0.9 * formula.Choice.Cop!.Value, measured.Choice.Cop!.Value, 6);
        Assert.Equal(
            measured.Taken(1000) * measured.Choice.NetworkHeatPerSourceHeat, measured.Heat(1000), 6);
        Assert.True(measured.Choice.NetworkHeatPerSourceHeat > formula.Choice.NetworkHeatPerSourceHeat);
    }

    private static CopCalibration? Of(double share, int hours) => Of(_ => share, hours);

    private static CopCalibration? Of(Func<int, double> share, int hours)
        => CopRatios.Of(History(share, hours), Window(hours), _ => true).Before(Start.AddHours(hours));

    private static TimeWindow Window(int hours) => TimeWindow.StartingAt(Start, TimeSpan.FromHours(hours));

    // 30/24 into 50/70 °C without a pipe: the formula says 4.42.
    private static CouplingHistory History(Func<int, double> share, int hours)
    {
        var coupling = SmallTown.Coupling() with { Connection = ConnectionKind.HeatPump };
        var cop = new HeatPumpCycle(
            Temperature.FromCelsius(30), Temperature.FromCelsius(24), Temperature.FromCelsius(50), Temperature.FromCelsius(70)).Cop!.Value;
        return new()
        {
            Coupling = coupling,
            Source = SmallTown.Source(30),
            Network = SmallTown.Site(SmallTown.Boiler).Networks[0],
            Delivered = Series(hours, _ => 1000),
            Electricity = Series(hours, hour => 1000 / (cop * share(hour))),
            SourceHeat = Series(hours, _ => 800),
            SourceTemperature = new(Start, []),
            ReturnTemperature = new(Start, []),
            Load = Series(hours, _ => 5000),
            Outdoor = Series(hours, _ => 3),
        };
    }

    private static HourlySeries Series(int hours, Func<int, double> value)
        => new(Start, [.. Enumerable.Range(0, hours).Select(hour => (double?)value(hour))]);
}
