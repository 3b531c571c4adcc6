using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Heat;

public class PipeFlowTests
{
    // 1000 kW over 24 K at 82 °C: 1000·3600/(970.6·4.187·24) = 36.9 m³/h; in DN 150 36.9/3600/0.02018 = 0.508 m/s.
    [Fact]
    public void A_heat_needs_its_flow_and_speed()
    {
        var flow = PipeFlow.Of(150, Power.FromMegawatts(1), Temperature.FromCelsius(82), Temperature.FromCelsius(58));

        Assert.Equal(36.9, flow.Flow.CubicMetresPerHour, 0.05);
        Assert.Equal(0.508, flow.MetresPerSecond, 0.001);
    }

    // At 1 m/s a kilometre takes 16 min 40 s (docs/formulas.md, Heat), whatever the diameter.
    [Theory]
    [InlineData(50)]
    [InlineData(150)]
    [InlineData(400)]
    public void A_kilometre_at_one_metre_per_second_takes_a_thousand_seconds(int diameter)
        => Assert.Equal(1000, AtOneMetrePerSecond(diameter).Delay(1000)!.Value.TotalSeconds, 1e-6);

    [Theory]
    [InlineData(99, 107.1)]
    [InlineData(100, 107.1)]
    [InlineData(101, 132.5)]
    [InlineData(0, 160.3)]
    [InlineData(800, 800)]
    public void The_next_larger_pipe_of_the_standard_holds(int diameter, double inner)
        => Assert.Equal(inner, PipeFlow.InnerMillimetres(diameter));

    // DN 150, 1 m/s, 0.1 mm: Re = 388 000, λ = 0.0188 (Colebrook gives 0.0187); λ/d·ρ/2 = 57.5 Pa per metre of pipe.
    [Fact]
    public void Pressure_drop_is_that_of_darcy_and_weisbach()
        => Assert.Equal(2 * 1000 * 57.5e-5, AtOneMetrePerSecond(150).Drop(1000).Bars, 0.01);

    // Re = 1000: λ = 64/Re exactly.
    [Fact]
    public void Slow_water_flows_laminar()
    {
        var speed = 1000 * 0.413e-6 / 0.1603;
        var drop = new PipeFlow(150, Flow(0.1603, speed)).Drop(1000);

        Assert.Equal(0.064 * 2000 / 0.1603 * 978 * speed * speed / 2 / 1e5, drop.Bars, 1e-12);
    }

    [Fact]
    public void Standing_water_loses_no_pressure_and_never_arrives()
    {
        Assert.Equal(PressureDifference.Zero, new PipeFlow(150, VolumeFlow.Zero).Drop(1000));
        Assert.Null(new PipeFlow(150, VolumeFlow.Zero).Delay(1000));
    }

    private static PipeFlow AtOneMetrePerSecond(int diameter)
        => new(diameter, Flow(PipeFlow.InnerMillimetres(diameter) / 1000, 1));

    private static VolumeFlow Flow(double metres, double speed)
        => VolumeFlow.FromCubicMetresPerHour(Math.PI / 4 * metres * metres * speed * 3600);
}
