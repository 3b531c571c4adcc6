using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Tests.Telemetry;

public class DeviceClockTests
{
    private static readonly DateTimeOffset Arrival = new(2026, 7, 10, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1_000_000, ClockVerdict.Credible)]
    [InlineData(-3600, ClockVerdict.Credible)]
    [InlineData(300, ClockVerdict.Credible)]
    [InlineData(301, ClockVerdict.Ahead)]
    [InlineData(3479, ClockVerdict.Ahead)]
    [InlineData(3480, ClockVerdict.WholeHoursAhead)]
    [InlineData(3720, ClockVerdict.WholeHoursAhead)]
    [InlineData(3721, ClockVerdict.Ahead)]
    [InlineData(7200, ClockVerdict.WholeHoursAhead)]
    public void Judges_how_far_a_time_is_ahead(int seconds, ClockVerdict verdict)
        => Assert.Equal(verdict, DeviceClock.Judge(Arrival.AddSeconds(seconds), Arrival));

    [Theory]
    [InlineData(1970, ClockVerdict.NeverSet)]
    [InlineData(1999, ClockVerdict.NeverSet)]
    [InlineData(2000, ClockVerdict.Credible)]
    public void A_clock_before_2000_was_never_set(int year, ClockVerdict verdict)
        => Assert.Equal(verdict, DeviceClock.Judge(new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero), Arrival));
}
