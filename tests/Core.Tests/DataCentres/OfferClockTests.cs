using SektorKopplung.Core.DataCentres;

namespace SektorKopplung.Core.Tests.DataCentres;

public class OfferClockTests
{
    private static readonly HeatOffer Offer = new()
    {
        ReceivedOn = new(2026, 3, 10),
        PriceEuroPerMegawattHour = 12,
        ProductionCostEuroPerMegawattHour = 12,
        IsInfrastructureReady = true,
    };

    [Theory]
    [InlineData(2026, 3, 10, OfferState.Running, 185)]
    [InlineData(2026, 9, 9, OfferState.Running, 2)]
    [InlineData(2026, 9, 10, OfferState.Running, 1)]
    [InlineData(2026, 9, 11, OfferState.RanOut, 0)]
    public void Six_months_run_from_the_day_of_receipt(int year, int month, int day, OfferState state, int daysLeft)
    {
        var clock = OfferClock.Of(Offer, new(year, month, day), DataCentreRules.Current);

        Assert.Equal((state, daysLeft), (clock.State, clock.DaysLeft));
        Assert.Equal(new DateOnly(2026, 9, 10), clock.LastDay);
        Assert.Contains("EnEfG-2023", clock.Words.De, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2026, 8, 31, 2027, 2, 28)]
    [InlineData(2027, 8, 31, 2028, 2, 29)]
    public void Months_are_those_of_the_calendar(int year, int month, int day, int lastYear, int lastMonth, int lastDay)
        => Assert.Equal(
            new DateOnly(lastYear, lastMonth, lastDay),
            OfferClock.Of(Offer with { ReceivedOn = new(year, month, day) }, new(year, month, day), DataCentreRules.Current).LastDay);

    [Theory]
    [InlineData(10, OfferState.Accepted)]
    [InlineData(11, OfferState.RanOut)]
    public void An_acceptance_counts_until_the_last_day(int day, OfferState state)
        => Assert.Equal(state, OfferClock.Of(
            Offer with { AcceptedOn = new(2026, 9, day) }, new(2026, 12, 1), DataCentreRules.Current).State);

    [Fact]
    public void Without_a_station_or_above_production_cost_nothing_runs()
    {
        var today = new DateOnly(2027, 1, 1);

        var unready = OfferClock.Of(Offer with { IsInfrastructureReady = false }, today, DataCentreRules.Current);
        var dear = OfferClock.Of(Offer with { PriceEuroPerMegawattHour = 12.01 }, today, DataCentreRules.Current);

        Assert.Equal((OfferState.NotRunning, OfferState.NotRunning), (unready.State, dear.State));
        Assert.Contains("transfer station", unready.Words.En, StringComparison.Ordinal);
        Assert.Contains("production cost", dear.Words.En, StringComparison.Ordinal);
    }
}
