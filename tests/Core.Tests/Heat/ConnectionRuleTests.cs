using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Heat;

public class ConnectionRuleTests
{
    // Into 70/50 °C, exchanger 5 K, smallest lift 3 K.
    [Theory]
    [InlineData(74.9, ConnectionKind.ReturnLift)]
    [InlineData(75, ConnectionKind.Direct)]
    [InlineData(75.1, ConnectionKind.Direct)]
    [InlineData(57.9, ConnectionKind.HeatPump)]
    [InlineData(58, ConnectionKind.ReturnLift)]
    [InlineData(58.1, ConnectionKind.ReturnLift)]
    public void Simplest_connection_that_works_is_chosen(double source, ConnectionKind kind)
        => Assert.Equal(kind, ConnectionRule.Choose(Question(source)).Kind);

    [Theory]
    [InlineData(2.9, ConnectionKind.HeatPump)]
    [InlineData(3, ConnectionKind.ReturnLift)]
    [InlineData(3.1, ConnectionKind.ReturnLift)]
    public void A_return_that_must_not_rise_is_not_lifted(double tolerated, ConnectionKind kind)
        => Assert.Equal(kind, ConnectionRule.Choose(Question(60) with
        {
            TolerableReturnLift = TemperatureDifference.FromKelvins(tolerated),
        }).Kind);

    [Theory]
    [InlineData(84.9, true)]
    [InlineData(85, true)]
    [InlineData(85.1, false)]
    public void A_heat_pump_ends_at_its_highest_supply(double required, bool isPossible)
        => Assert.Equal(isPossible, ConnectionRule.Choose(Question(30) with
        {
            RequiredSupply = Temperature.FromCelsius(required),
        }).Kind is not null);

    [Fact]
    public void A_refusal_names_the_conflict_in_both_languages()
    {
        var choice = ConnectionRule.Choose(Question(30) with { RequiredSupply = Temperature.FromCelsius(95) });

        Assert.Equal("required supply 95 °C, heat pump ends at 85 °C", choice.Conflict.En);
        Assert.Equal("nötiger Vorlauf 95 °C, Wärmepumpe endet bei 85 °C", choice.Conflict.De);
    }

    [Theory]
    [InlineData(ConnectionKind.Direct, 74.9)]
    [InlineData(ConnectionKind.ReturnLift, 57.9)]
    [InlineData(ConnectionKind.HeatPump, 75.1)]
    public void A_built_connection_is_not_replaced_by_another(ConnectionKind built, double source)
    {
        var choice = ConnectionRule.Choose(Question(source) with { Built = built });

        Assert.Null(choice.Kind);
        Assert.NotEmpty(choice.Conflict.De);
    }

    [Fact]
    public void Supply_never_falls_below_what_hot_water_needs()
        => Assert.Equal(65, ConnectionRule.Choose(Question(30) with
        {
            RequiredSupply = Temperature.FromCelsius(60),
        }).Feed.Celsius);

    [Theory]
    [InlineData(9, 1.0)]
    [InlineData(12, 0.5)]
    [InlineData(15, 0)]
    [InlineData(16, 0)]
    public void A_source_is_not_cooled_below_its_floor(double floor, double share)
    {
        var choice = ConnectionRule.Choose(Question(15) with { Floor = Temperature.FromCelsius(floor) });

        Assert.Equal(share, choice.SpreadShare, 6);
        Assert.Equal(share > 0, choice.Kind is not null);
    }

    [Fact]
    public void Heat_never_flows_uphill_without_work()
    {
        for (var source = -10; source <= 150; source++)
        {
            for (var required = 55; required <= 130; required += 5)
            {
                var question = Question(source) with { RequiredSupply = Temperature.FromCelsius(required) };
                var choice = ConnectionRule.Choose(question);

                Assert.True(choice.Kind is null || choice.Cop > 1 || choice.Feed < question.Source);
            }
        }
    }

    // 55 °C into 70/50 °C is a quarter of the spread.
    [Fact]
    public void A_return_lift_takes_its_share_of_the_load()
        => Assert.Equal(0.25, ConnectionRule.Choose(Question(60)).ShareOfLoad(
            Temperature.FromCelsius(70), Temperature.FromCelsius(50)), 6);

    private static ConnectionQuestion Question(double source) => new()
    {
        Source = Temperature.FromCelsius(source),
        UsableSpread = TemperatureDifference.FromKelvins(6),
        RequiredSupply = Temperature.FromCelsius(70),
        Return = Temperature.FromCelsius(50),
        MinimumSupply = Temperature.FromCelsius(65),
        HeatPumpMaximum = Temperature.FromCelsius(85),
        TolerableReturnLift = TemperatureDifference.FromKelvins(10),
    };
}
