using SektorKopplung.Core.Learning;

namespace SektorKopplung.Core.Tests.Learning;

public class DriftWatchTests
{
    private static readonly ErrorReference Reference = new(100, 25);

    [Theory]
    [InlineData(166.6, 3, DriftState.Healthy)]
    [InlineData(175, 2, DriftState.Healthy)]
    [InlineData(166.7, 3, DriftState.Worse)]
    [InlineData(150, 4, DriftState.Healthy)]
    [InlineData(150, 5, DriftState.Worse)]
    [InlineData(125, 60, DriftState.Healthy)]
    public void Errors_that_stay_large_are_drift(double error, int days, DriftState expected)
        => Assert.Equal(expected, DriftWatch.Look(Reference, Days(days, error, 100), []).State);

    [Fact]
    public void One_terrible_day_is_no_drift()
        => Assert.Equal(DriftState.Healthy, DriftWatch.Look(Reference, Days(1, 1e6, 100), []).State);

    [Fact]
    public void Ordinary_days_let_the_sum_fall_again()
    {
        var verdict = DriftWatch.Look(Reference, [.. Days(2, 300, 100), .. Days(4, 100, 100), .. Days(2, 300, 100)], []);

        Assert.Equal((DriftState.Healthy, 4), (verdict.State, verdict.ErrorSum));
    }

    [Theory]
    [InlineData(199, DriftState.Worse)]
    [InlineData(200, DriftState.Worse)]
    [InlineData(201, DriftState.ErrorGrown)]
    public void A_model_that_is_still_better_than_the_plain_method_stays(double plain, DriftState expected)
    {
        var verdict = DriftWatch.Look(Reference, Days(5, 200, plain), []);

        Assert.Equal(expected, verdict.State);
        Assert.True(verdict.AsksForTraining);
    }

    [Fact]
    public void The_deviation_of_alike_days_is_a_quarter_of_their_mean()
        => Assert.Equal(new ErrorReference(80, 20), ErrorReference.Of([80, 80, 80]));

    [Fact]
    public void Unlike_days_have_their_own_deviation()
        => Assert.Equal(new ErrorReference(20, 10), ErrorReference.Of([10, 20, 30]));

    [Fact]
    public void Values_as_in_the_training_are_no_shift()
    {
        var shift = DriftWatch.ShiftOf(Year()!, Values(336, 3.0))!;

        Assert.False(shift.IsShifted);
    }

    [Fact]
    public void A_fortnight_of_winter_is_usual_if_the_training_had_one()
        => Assert.False(DriftWatch.ShiftOf(Seasons()!, Values(336, -10))!.IsShifted);

    [Fact]
    public void A_fortnight_outside_of_the_training_is_a_shift()
    {
        var shift = DriftWatch.ShiftOf(Seasons()!, Values(336, -40))!;
        var verdict = DriftWatch.Look(Reference, Days(3, 100, 100), [shift]);

        Assert.True(shift.IsShifted);
        Assert.Equal(DriftState.InputShifted, verdict.State);
        Assert.Contains("outdoor_temperature", verdict.Reason.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(671, false)]
    [InlineData(672, true)]
    public void A_reference_needs_two_fortnights(int hours, bool isThere)
        => Assert.Equal(isThere, InputReference.Of("x", Values(hours, 0)) is not null);

    [Theory]
    [InlineData(71, false)]
    [InlineData(72, true)]
    public void A_shift_needs_three_days(int hours, bool isThere)
        => Assert.Equal(isThere, DriftWatch.ShiftOf(Year()!, Values(hours, 3)) is not null);

    [Fact]
    public void The_index_is_that_of_the_formula()
    {
        var reference = new InputReference("x", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [0, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1, 0], 0);
        double[] recent = [.. Enumerable.Repeat(0.5, 50), .. Enumerable.Repeat(9.5, 50)];

        // Twice (0.5 − 0.1)·ln 5, eight times (0.005 − 0.1)·ln(0.05) where nothing was met; the outer bins are empty in both.
        Assert.Equal((2 * 0.4 * Math.Log(5)) + (8 * -0.095 * Math.Log(0.05)), reference.IndexOf(recent)!.Value, 9);
    }

    private static DayError[] Days(int count, double model, double plain)
        => [.. Enumerable.Repeat(new DayError(model, plain), count)];

    private static InputReference? Year() => InputReference.Of("outdoor_temperature", Values(8760, 3));

    // Thirteen fortnights of -10 °C, thirteen of 15 °C.
    private static InputReference? Seasons()
        => InputReference.Of("outdoor_temperature", [.. Values(13 * 336, -10), .. Values(13 * 336, 15)]);

    // A day's wave of ±5 around a mean.
    private static double[] Values(int hours, double mean)
        => [.. Enumerable.Range(0, hours).Select(hour => mean + (5 * Math.Sin(hour * Math.PI / 12)))];
}
