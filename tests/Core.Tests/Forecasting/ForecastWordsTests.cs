using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Forecasting;

public class ForecastWordsTests
{
    private const string Friday = "2026-01-16";
    private const string Saturday = "2026-01-17";
    private const string NewYear = "2026-01-01";
    private const string Epiphany = "2026-01-06";

    [Theory]
    [InlineData(ForecastCause.Outdoor, 1840, "kälter als gestern +1,8 MW", "colder than yesterday +1.8 MW")]
    [InlineData(ForecastCause.Outdoor, -1840, "wärmer als gestern \u22121,8 MW", "warmer than yesterday \u22121.8 MW")]
    [InlineData(ForecastCause.SunAndWind, 400, "weniger Sonne oder mehr Wind +0,4 MW", "less sun or more wind +0.4 MW")]
    [InlineData(ForecastCause.SunAndWind, -400, "mehr Sonne oder weniger Wind \u22120,4 MW", "more sun or less wind \u22120.4 MW")]
    [InlineData(ForecastCause.Recent, 400, "lief zuletzt über dem Üblichen +0,4 MW", "ran above the usual lately +0.4 MW")]
    [InlineData(ForecastCause.Recent, -400, "lief zuletzt unter dem Üblichen \u22120,4 MW", "ran below the usual lately \u22120.4 MW")]
    [InlineData(ForecastCause.Trees, -400, "angelernte Muster \u22120,4 MW", "learned patterns \u22120.4 MW")]
    [InlineData(ForecastCause.DayKind, -400, "Freitag \u22120,4 MW", "Friday \u22120.4 MW")]
    public void A_change_is_said_in_both_languages(ForecastCause cause, double change, string german, string english)
    {
        var words = ForecastWords.Of(Of(Friday, 10_000, new ForecastChange(cause, change)), ForecastCalendar.Germany);

        Assert.Equal((german, english), (words.De, words.En));
    }

    [Theory]
    [InlineData(Saturday, null, "Samstag", "Saturday")]
    [InlineData(NewYear, null, "Feiertag", "public holiday")]
    [InlineData(Epiphany, GermanState.Bavaria, "Feiertag", "public holiday")]
    [InlineData(Epiphany, GermanState.Berlin, "Dienstag", "Tuesday")]
    public void The_day_is_named_as_people_there_call_it(string day, GermanState? state, string german, string english)
    {
        var words = ForecastWords.Of(Of(day, 10_000, new ForecastChange(ForecastCause.DayKind, -900)), ForecastCalendar.Germany with { State = state });

        Assert.Equal(($"{german} \u22120,9 MW", $"{english} \u22120.9 MW"), (words.De, words.En));
    }

    [Theory]
    [InlineData(99, "+99 kW")]
    [InlineData(100, "+0.1 MW")]
    [InlineData(101, "+0.1 MW")]
    [InlineData(-99, "\u221299 kW")]
    public void Small_changes_are_said_in_kilowatts(double change, string power)
        => Assert.Equal($"colder than yesterday {power}", ForecastWords.Of(
            Of(Friday, 1000, new ForecastChange(ForecastCause.Outdoor, change)), ForecastCalendar.Germany).En.Replace("warmer", "colder", StringComparison.Ordinal));

    [Theory]
    [InlineData(49, "like yesterday")]
    [InlineData(50, "colder than yesterday +50 kW")]
    [InlineData(51, "colder than yesterday +51 kW")]
    public void Less_than_half_a_percent_is_like_yesterday(double change, string english)
    {
        var words = ForecastWords.Of(Of(Friday, 10_000, new ForecastChange(ForecastCause.Outdoor, change)), ForecastCalendar.Germany);

        Assert.Equal(english, words.En);
        Assert.Equal(english == "like yesterday", words.De == "wie gestern");
    }

    [Fact]
    public void The_greatest_change_is_said_first() => Assert.Equal(
        "Saturday \u22120.8 MW, colder than yesterday +0.5 MW",
        ForecastWords.Of(Of(Saturday, 10_000, new(ForecastCause.Trees, 1), new(ForecastCause.Outdoor, 500), new(ForecastCause.DayKind, -800)), ForecastCalendar.Germany).En);

    [Fact]
    public void Without_an_explanation_there_are_no_words()
        => Assert.Equal("", ForecastWords.Of(Of(Friday, 10_000) with { Explanation = null }, ForecastCalendar.Germany).De);

    private static Forecast Of(string day, double level, params ForecastChange[] changes)
    {
        var start = LocalCalendar.StartOf(DateOnly.Parse(day, null));
        return new()
        {
            Series = SyntheticTown.Series,
            IssuedAt = start,
            Points = [.. Enumerable.Range(0, 48).Select(i => new ForecastPoint(start.AddHours(i), level, level, level))],
            Model = "ridge",
            TrainedOn = new TimeWindow(start.AddDays(-30), start),
            Explanation = new() { Terms = [], Values = [], Changes = changes },
        };
    }
}
