using SektorKopplung.Core.DataCentres;

namespace SektorKopplung.Core.Tests.DataCentres;

/// <summary>EnEfG § 11 (1) and (2), BGBl. 2023 I Nr. 309, and the draft of 9 April 2026.</summary>
public class DataCentreRulesTests
{
    [Fact]
    public void The_law_in_force_is_that_of_2023_and_the_draft_is_known()
    {
        Assert.Equal("EnEfG-2023", DataCentreRules.Current.Id);
        Assert.Contains(DataCentreRules.All, rules => rules is { Id: "EnEfG-2026-draft", IsInForce: false, OfferMonths: 6 });
    }

    [Theory]
    [InlineData("EnEfG-2023", "2027-06-30", null)]
    [InlineData("EnEfG-2023", "2027-07-01", 1.5)]
    [InlineData("EnEfG-2023", "2030-06-30", 1.5)]
    [InlineData("EnEfG-2023", "2030-07-01", 1.3)]
    [InlineData("EnEfG-2026-draft", "2027-07-01", 1.6)]
    [InlineData("EnEfG-2026-draft", "2030-07-01", 1.4)]
    public void Existing_centres_have_time_until_their_day(string id, string day, double? pue)
        => Assert.Equal(pue, Rules(id).HighestPue(new(2020, 1, 1), Day(day)));

    [Theory]
    [InlineData("2026-06-30", "2028-06-30", 1.5, null)]
    [InlineData("2026-07-01", "2028-06-30", null, null)]
    [InlineData("2026-07-01", "2028-07-01", 1.2, 0.1)]
    [InlineData("2027-07-01", "2029-07-01", 1.2, 0.15)]
    [InlineData("2028-07-01", "2030-07-01", 1.2, 0.2)]
    public void New_centres_have_two_years(string start, string day, double? pue, double? reused)
    {
        Assert.Equal(pue, DataCentreRules.Current.HighestPue(Day(start), Day(day)));
        Assert.Equal(reused, DataCentreRules.Current.LeastReusedShare(Day(start), Day(day)));
    }

    private static DataCentreRules Rules(string id) => DataCentreRules.All.Single(rules => rules.Id == id);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
