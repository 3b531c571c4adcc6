using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Mapping;

namespace SektorKopplung.Pipeline.Tests.Mapping;

public sealed class ScheduleExpanderTests
{
    private const string Schedule = """
        {"csv":{"timeZone":"Europe/Berlin"},
         "schedule":{"dailyPeriods":"daily","shutdownPeriods":"shut","saturdayOn":"sat","sundayOn":"sun"},
         "series":[{"asset":"a","quantity":"heat_available","unit":"kW","column":"kw","followsSchedule":true,
                    "quality":"substituted"}]}
        """;

    private static readonly DateTimeOffset Monday = new(2026, 1, 12, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 100)]
    [InlineData(20, 100)]
    [InlineData(21, 0)]
    public void Runs_in_the_daily_hours_of_local_time(int utcHour, double expected)
        => Assert.Equal(expected, Values(Monday, "[]")[utcHour]);

    [Fact]
    public void Rests_on_a_day_that_is_off()
    {
        Assert.Equal(100, Values(Monday.AddDays(-2), "[]")[12]);
        Assert.All(Values(Monday.AddDays(-1), "[]").Take(23), value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData("[[13,20]]", 100)]
    [InlineData("[[12,20]]", 0)]
    [InlineData("[[1,12]]", 0)]
    [InlineData("[[1,11]]", 100)]
    public void Rests_in_a_shutdown_both_days_included(string shutdown, double expected)
        => Assert.Equal(expected, Values(Monday, shutdown)[12]);

    [Fact]
    public void A_period_that_cannot_be_read_names_the_column()
    {
        var error = Assert.Throws<FormatException>(() => Values(Monday, "soon"));

        Assert.Contains("shut", error.Message, StringComparison.Ordinal);
    }

    private static double[] Values(DateTimeOffset day, string shutdown)
    {
        var (mapping, errors) = CsvMappingFile.Parse(Schedule);
        Assert.Empty(errors);
        var row = new Dictionary<string, string>
        {
            ["kw"] = "100",
            ["daily"] = "[[6,22]]",
            ["shut"] = shutdown,
            ["sat"] = "yes",
            ["sun"] = "no",
        };
        var window = TimeWindow.StartingAt(day, TimeSpan.FromDays(1));
        return [.. new ScheduleExpander(mapping!).Expand(row, window).Select(reading => reading.Value)];
    }
}
