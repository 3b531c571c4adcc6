using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Detection;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Reporting;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Reporting;

public class StatusLineTests
{
    private static readonly DateTimeOffset Morning = new(2026, 1, 13, 6, 0, 0, TimeSpan.Zero);
    private static readonly Power None = Power.FromKilowatts(0);

    [Fact]
    public void A_calm_town_says_its_reserve_in_both_languages()
    {
        var line = StatusLine.Of(AlarmBook.Empty, IncidentBook.Empty, [Outlook("netz", 6_200, 1_149), Outlook("dorf", 800, 900)]);

        Assert.Equal(StatusLevel.Calm, line.Level);
        Assert.Equal("Ruhig. Reserve 7,0 MW, im knappsten Netz mindestens 0,9 MW (Di 07:00 Uhr).", line.Words.De);
        Assert.Equal("Calm. Reserve 7.0 MW, in the tightest network at least 0.9 MW (Tue 07:00).", line.Words.En);
    }

    [Theory]
    [InlineData(-9.4, "up to 9 kW short from Tue 07:00.")]
    [InlineData(-99.4, "up to 99 kW short from Tue 07:00.")]
    [InlineData(-100, "up to 0.1 MW short from Tue 07:00.")]
    public void A_small_shortage_is_not_rounded_away(double lowestKw, string words)
        => Assert.EndsWith(words, StatusLine.Of(AlarmBook.Empty, IncidentBook.Empty, [Outlook("netz", 500, lowestKw)]).Words.En);

    [Theory]
    [InlineData(1, "Pumpe aus. ")]
    [InlineData(2, "Pumpe aus und eine weitere Störung. ")]
    [InlineData(3, "Pumpe aus und 2 weitere Störungen. ")]
    public void Further_incidents_are_counted(int incidents, string words)
    {
        var book = new IncidentBook { Incidents = Enumerable.Range(1, incidents).Select(Incident).ToDictionary(one => one.Id) };

        Assert.StartsWith(words, StatusLine.Of(AlarmBook.Empty, book, []).Words.De);
    }

    private static CapacityOutlook Outlook(string network, double reserveKw, double lowestKw) => new()
    {
        NetworkId = network,
        Hours = [new CapacityHour(Morning, None, None, Power.FromKilowatts(reserveKw), None, None, None, None)],
        LowestReserve = Power.FromKilowatts(lowestKw),
        LowestAt = Morning,
        LargestGap = None,
        LargestGapP90 = None,
        NMinusOneGap = None,
        LargestFailureId = "",
        LargestFailure = None,
    };

    private static Incident Incident(int number) => new()
    {
        Id = $"inc-{number}",
        Kind = IncidentKind.Plant,
        Severity = IncidentSeverity.Moderate,
        OpenedAt = Morning,
        UpdatedAt = Morning,
        CauseAsset = "pumpe-1",
        Headline = new("Pumpe aus", "Pump off"),
        ProbableCause = BilingualText.Empty,
        Consequence = BilingualText.Empty,
        Action = BilingualText.Empty,
        Area = new("Netz", new(52.2, 10.5), 500),
    };
}
