using SektorKopplung.Core.Learning;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Learning;

public class ModelContestTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 11, 23, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(6, ContestOutcome.Undecided)]
    [InlineData(7, ContestOutcome.Promoted)]
    [InlineData(8, ContestOutcome.Promoted)]
    public void Seven_days_are_needed(int days, ContestOutcome expected)
        => Assert.Equal(expected, ModelContest.Judge(Hours(days, _ => 80), "kW", LocalCalendar.Zone).Outcome);

    [Theory]
    [InlineData(98.1, ContestOutcome.Kept)]
    [InlineData(98.0, ContestOutcome.Promoted)]
    [InlineData(97.9, ContestOutcome.Promoted)]
    public void The_error_must_shrink_by_two_percent(double challenger, ContestOutcome expected)
        => Assert.Equal(expected, ModelContest.Judge(Hours(14, _ => challenger), "kW", LocalCalendar.Zone).Outcome);

    [Fact]
    public void One_lucky_day_does_not_promote()
    {
        var verdict = ModelContest.Judge(Hours(14, day => day == 3 ? 0 : day % 2 == 0 ? 99 : 101), "kW", LocalCalendar.Zone);

        Assert.Equal(ContestOutcome.Kept, verdict.Outcome);
        Assert.True(verdict.Scores!.Gain > ModelContest.LeastGain);
        Assert.Contains("luck", verdict.Reason.En, StringComparison.Ordinal);
        Assert.Contains("Zufall", verdict.Reason.De, StringComparison.Ordinal);
    }

    [Fact]
    public void A_worse_challenger_is_refused_with_the_numbers()
    {
        var verdict = ModelContest.Judge(Hours(14, _ => 150), "kW", LocalCalendar.Zone);

        Assert.Equal(ContestOutcome.Kept, verdict.Outcome);
        Assert.Contains("150 kW", verdict.Reason.En, StringComparison.Ordinal);
        Assert.Contains("100 kW", verdict.Reason.En, StringComparison.Ordinal);
        Assert.Contains("0 days won", verdict.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void An_equal_challenger_is_refused()
        => Assert.Equal(ContestOutcome.Kept, ModelContest.Judge(Hours(14, _ => 100), "kW", LocalCalendar.Zone).Outcome);

    [Fact]
    public void The_scores_are_means_over_the_same_hours()
    {
        var scores = ModelContest.Judge(Hours(10, day => day < 8 ? 60 : 120), "kW", LocalCalendar.Zone).Scores!;

        Assert.Equal((10, 8), (scores.Days, scores.DaysWon));
        Assert.Equal(100, scores.Champion, 9);
        Assert.Equal(72, scores.Challenger, 9);
        Assert.Equal(300, scores.Baseline!.Value, 9);
        Assert.Equal(0.28, scores.Gain, 9);
        Assert.Equal((Start, Start.AddDays(10)), (scores.Window.Start, scores.Window.End));
    }

    [Theory]
    [InlineData(11, 6)]
    [InlineData(12, 7)]
    public void A_day_counts_with_half_of_its_hours(int hoursOfLast, int days)
    {
        var hours = Hours(7, _ => 80).Take((6 * 24) + hoursOfLast).ToList();

        Assert.Equal(days, ModelContest.Judge(hours, "kW", LocalCalendar.Zone).Scores!.Days);
    }

    [Fact]
    public void Nothing_to_compare_decides_nothing()
    {
        var verdict = ModelContest.Judge([], "kW", LocalCalendar.Zone);

        Assert.Equal((ContestOutcome.Undecided, null), (verdict.Outcome, verdict.Scores));
    }

    [Fact]
    public void Without_enough_of_the_week_before_there_is_no_baseline()
        => Assert.Null(ModelContest.Judge([.. Hours(7, _ => 80).Select(hour => hour with { Baseline = null })], "kW", LocalCalendar.Zone).Scores!.Baseline);

    // Local days from midnight; the champion errs by 100 each hour, the challenger by what a day says, once up and once down.
    private static List<ContestHour> Hours(int days, Func<int, double> challenger)
        => [.. Enumerable.Range(0, days * 24).Select(hour => new ContestHour(
            Start.AddHours(hour), 1000, hour % 2 == 0 ? 900 : 1100,
            1000 + (hour % 2 == 0 ? -challenger(hour / 24) : challenger(hour / 24)), 1300))];
}
