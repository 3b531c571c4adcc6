using SektorKopplung.Core.DataCentres;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.DataCentres;

public class DataCentreFiguresTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeWindow Window = TimeWindow.StartingAt(Start, TimeSpan.FromHours(100));

    // 1000 kW of servers, 1500 kW in all of which 250 kW upgrade heat, 500 kW of heat given: PUE 1250/1000, ERF 500/1250.
    [Fact]
    public void Power_that_only_upgrades_heat_is_left_out_of_the_figures()
    {
        var figures = DataCentreFigures.Of(Meters(1500, 250), Window)!;

        Assert.Equal(1.25, figures.Pue, 9);
        Assert.Equal(0.4, figures.Erf, 9);
        Assert.Equal(0.75, figures.Ere, 9);
        Assert.Equal(25, figures.HeatPump, 9);
        Assert.Equal((100, 1.0), (figures.Hours, figures.Covered));
    }

    [Fact]
    public void A_heat_pump_with_a_supply_of_its_own_takes_nothing_off()
        => Assert.Equal(1.25, DataCentreFigures.Of(Meters(1250, 250) with { HeatPump = new(Start, []) }, Window)!.Pue, 9);

    [Fact]
    public void An_hour_with_a_silent_meter_counts_for_none()
    {
        var figures = DataCentreFigures.Of(
            Meters(1500, 250) with { It = Series(hour => hour < 40 ? null : 1000) }, Window)!;

        Assert.Equal(1.25, figures.Pue, 9);
        Assert.Equal((60, 0.6), (figures.Hours, figures.Covered));
    }

    [Fact]
    public void Without_measured_hours_there_are_no_figures()
        => Assert.Null(DataCentreFigures.Of(Meters(1500, 250) with { Total = new(Start, []) }, Window));

    [Fact]
    public void More_heat_than_electricity_is_no_more_than_all()
        => Assert.Equal(1, DataCentreFigures.Of(Meters(400, 0), Window)!.Erf);

    private static DataCentreMeters Meters(double total, double heatPump) => new()
    {
        Total = Series(_ => total),
        It = Series(_ => 1000),
        Reused = Series(_ => 500),
        HeatPump = Series(_ => heatPump),
    };

    private static HourlySeries Series(Func<int, double?> value) => new(Start, [.. Enumerable.Range(0, 100).Select(value)]);
}
