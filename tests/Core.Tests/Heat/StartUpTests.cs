using SektorKopplung.Core.Heat;

namespace SektorKopplung.Core.Tests.Heat;

public class StartUpTests
{
    // 15 min and 10 %/min: 45 min, of which the ramp costs 5.
    [Theory]
    [InlineData(0, null, 1)]
    [InlineData(15, null, 0.75)]
    [InlineData(15, 0.1, 40.0 / 60)]
    [InlineData(50, 0.1, 5.0 / 60)]
    [InlineData(55, 0.1, 1.25 / 60)]
    [InlineData(60, 0.1, 0)]
    [InlineData(61, 0.1, 0)]
    public void The_first_hour_brings_what_start_and_ramp_leave(double minutes, double? ramp, double share)
        => Assert.Equal(share, StartUp.FirstHourShare(TimeSpan.FromMinutes(minutes), ramp), 9);

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    public void A_plant_that_never_loads_up_is_refused(double ramp)
        => Assert.Throws<ArgumentOutOfRangeException>(() => StartUp.FirstHourShare(TimeSpan.Zero, ramp));
}
