using SektorKopplung.Core.Alarms;

namespace SektorKopplung.Core.Tests.Alarms;

public class CoolDownTests
{
    [Theory]
    [InlineData(-10, 11, 41)]
    [InlineData(3, 21, 77)]
    public void Hours_follow_the_time_constants(double outdoor, int low, int high)
    {
        var hours = CoolDown.Of(outdoor)!;

        Assert.Equal((low, high), (hours.Low, hours.High));
        Assert.Contains("21", hours.Assumption.De, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(25)]
    public void In_mild_weather_rooms_stay_warm(double outdoor) => Assert.Null(CoolDown.Of(outdoor));
}
