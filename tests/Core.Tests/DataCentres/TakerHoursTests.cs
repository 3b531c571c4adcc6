using SektorKopplung.Core.DataCentres;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.DataCentres;

public class TakerHoursTests
{
    // 30 May to 3 June, local time is two hours ahead of UTC: from 22:00 UTC of 31 May on it is June.
    private static readonly DateTimeOffset Start = new(2026, 5, 30, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(19, 96, 50)]
    [InlineData(20, 0, 0)]
    [InlineData(21, 0, 0)]
    public void An_hour_with_less_than_a_fiftieth_taken_has_no_taker(double taken, int hours, int summer)
    {
        var result = Of(_ => 1000, _ => taken);

        Assert.Equal((96, hours, summer), (result.Offered, result.WithoutTaker, result.SummerWithoutTaker));
        Assert.Equal(96, result.OfferedMegawattHours, 9);
        Assert.Equal(96 * (1 - (taken / 1000)), result.UntakenMegawattHours, 9);
    }

    [Fact]
    public void Hours_without_offer_or_measurement_are_not_counted()
        => Assert.Equal(48, Of(hour => hour < 24 ? 0 : 500, hour => hour >= 72 ? null : 0).WithoutTaker);

    private static TakerHours Of(Func<int, double?> exportable, Func<int, double?> taken) => TakerHours.Of(
        Series(exportable), Series(taken), TimeWindow.StartingAt(Start, TimeSpan.FromHours(96)));

    private static HourlySeries Series(Func<int, double?> value) => new(Start, [.. Enumerable.Range(0, 96).Select(value)]);
}
