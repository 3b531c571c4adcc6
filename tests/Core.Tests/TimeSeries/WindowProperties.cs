using FsCheck;
using FsCheck.Fluent;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.TimeSeries;

public class WindowProperties
{
    // Any second of the years 2020 to 2040, so that both clock changes are met.
    private static readonly Arbitrary<DateTimeOffset> Instant
        = Gen.Choose(0, 631_000_000).Select(seconds => new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(seconds))
            .ToArbitrary();

    private static readonly Arbitrary<int> Seed = Gen.Choose(0, int.MaxValue).ToArbitrary();

    private static readonly Arbitrary<int> Minutes = Gen.Choose(1, 100_000).ToArbitrary();

    [Fact]
    public void Every_instant_lies_in_exactly_one_tumbling_window() => Prop.ForAll(Instant, Instant, Minutes, (origin, instant, minutes) =>
    {
        var length = TimeSpan.FromMinutes(minutes);
        var index = (long)Math.Floor((instant - origin) / length);
        return Enumerable.Range(-1, 3).Count(step
            => TimeWindow.StartingAt(origin + (length * (index + step)), length).Contains(instant)) == 1;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_end_of_a_window_is_the_start_of_the_next() => Prop.ForAll(Instant, Minutes, (instant, minutes) =>
    {
        var length = TimeSpan.FromMinutes(minutes);
        return !TimeWindow.EndingAt(instant, length).Contains(instant) && TimeWindow.StartingAt(instant, length).Contains(instant)
            && TimeWindow.EndingAt(instant, length).End == TimeWindow.StartingAt(instant, length).Start;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_instant_lies_in_its_own_hour_and_local_day() => Prop.ForAll(Instant, instant
        => TimeWindow.StartingAt(HourlySeries.HourOf(instant), TimeSpan.FromHours(1)).Contains(instant)
            && LocalCalendar.WindowOf(LocalCalendar.DayOf(instant)).Contains(instant)
            && LocalCalendar.QuarterHoursIn(LocalCalendar.DayOf(instant)) is 92 or 96 or 100).QuickCheckThrowOnFailure();

    [Fact]
    public void Order_of_arrival_does_not_change_hourly_means() => Prop.ForAll(Instant, Seed, (start, seed) =>
    {
        var random = new Random(seed);
        var points = Enumerable.Range(0, 40)
            .Select(_ => new TimedValue(start.AddMinutes(random.Next(600)), random.Next(1000))).ToArray();
        var window = TimeWindow.StartingAt(start, TimeSpan.FromHours(10));
        var before = Resampling.HourlyMeans(points, window);
        random.Shuffle(points);
        return before.Values.SequenceEqual(Resampling.HourlyMeans(points, window).Values);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_register_counts_is_kept_by_the_hours() => Prop.ForAll(Instant, Seed, (instant, seed) =>
    {
        var random = new Random(seed);
        var start = HourlySeries.HourOf(instant);
        var register = new List<TimedValue> { new(start, random.Next(1000)) };
        while (register[^1].Time < start.AddHours(12))
        {
            register.Add(new(register[^1].Time.AddMinutes(10), register[^1].Value + random.Next(50)));
        }

        var hours = Resampling.HourlyRates(register, new TimeWindow(start, start.AddHours(12)), TimeSpan.FromMinutes(10));
        return Math.Abs(hours.Values.Sum(value => value ?? double.NaN) - (register[^1].Value - register[0].Value)) < 1e-6;
    }).QuickCheckThrowOnFailure();
}
