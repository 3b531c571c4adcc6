using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;
using Xunit.Abstractions;

namespace SektorKopplung.Core.Tests.Forecasting;

/// <summary>What is assumed without a weather forecast, on a year and more of six places, issued every seven hours.</summary>
public class MeasuredOutlookTests(ITestOutputHelper output)
{
    private const int Horizon = 72;
    private static readonly int[] Shown = [1, 6, 12, 24, 30, 36, 48, 60, 72];
    private static readonly Dictionary<int, double> Nothing = [];

    [MeasuredWeatherFact]
    public void What_is_assumed_errs_less_than_the_day_before_at_every_place()
    {
        foreach (var file in MeasuredWeather.Files)
        {
            var measured = MeasuredWeather.Read(file);

            var errors = Errors(measured, firstDay: 30, longer: null);

            output.WriteLine($"{file.File}: {Row(errors)}");
            Assert.All(Shown, lead => Assert.True(errors[lead].Assumed < errors[lead].DayBefore));
            Assert.True(errors.Values.Average(one => one.Assumed) < 0.9 * errors.Values.Average(one => one.DayBefore));
        }
    }

    [MeasuredWeatherFact]
    public void A_year_of_measurements_makes_the_third_day_better()
    {
        var measured = MeasuredWeather.Read(MeasuredWeather.Files.Single(one => one.File.StartsWith("aalborg", StringComparison.Ordinal)));

        var (weeks, year) = (Errors(measured, firstDay: 366, Weeks), Errors(measured, firstDay: 366, longer: null));

        output.WriteLine($"weeks {Row(weeks)}");
        output.WriteLine($"year  {Row(year)}");
        Assert.All(new[] { 24, 48, 72 }, lead => Assert.True(year[lead].Assumed < weeks[lead].Assumed));
        Assert.True(year[72].Assumed < 0.98 * weeks[72].Assumed);

        // No year to learn from.
        static HourlySeries Weeks(HourlySeries all) => new(all.Start, []);
    }

    private static Dictionary<int, (double Assumed, double DayBefore)> Errors(
        HourlySeries measured, int firstDay, Func<HourlySeries, HourlySeries>? longer)
    {
        var sums = Enumerable.Range(1, Horizon).ToDictionary(lead => lead, _ => (Assumed: 0.0, DayBefore: 0.0, Count: 0));
        for (var issue = firstDay * 24; issue < measured.Count - Horizon; issue += 7)
        {
            var issuedAt = measured.HourAt(issue);
            if (!Enumerable.Range(issue - (28 * 24), (28 * 24) + Horizon).All(hour => measured.Values[hour] is not null))
            {
                continue;
            }

            var known = WeatherThen.Before(measured, issuedAt);
            var outlook = OutdoorOutlook.Expect(known, Nothing, issuedAt, Horizon, longer?.Invoke(known)).Outdoor;
            for (var lead = 1; lead <= Horizon; lead++)
            {
                var hour = issue + lead - 1;
                var dayBefore = measured.Values[hour - (24 * (((lead - 1) / 24) + 1))]!.Value;
                var sum = sums[lead];
                sums[lead] = (sum.Assumed + Math.Abs(measured.Values[hour]!.Value - outlook.At(measured.HourAt(hour))!.Value),
                    sum.DayBefore + Math.Abs(measured.Values[hour]!.Value - dayBefore), sum.Count + 1);
            }
        }

        return sums.ToDictionary(one => one.Key, one => (one.Value.Assumed / one.Value.Count, one.Value.DayBefore / one.Value.Count));
    }

    private static string Row(Dictionary<int, (double Assumed, double DayBefore)> errors)
        => string.Join("  ", Shown.Select(lead => $"{lead} h {errors[lead].Assumed:0.00} ({errors[lead].DayBefore:0.00})"))
            + $"  mean {errors.Values.Average(one => one.Assumed):0.00} ({errors.Values.Average(one => one.DayBefore):0.00})";
}
