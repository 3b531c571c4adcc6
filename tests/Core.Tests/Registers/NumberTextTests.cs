using SektorKopplung.Core.Registers;

namespace SektorKopplung.Core.Tests.Registers;

public class NumberTextTests
{
    private static readonly UnitScale Heat = UnitScale.For(RegisterField.AnnualHeat, "kWh/a")!;

    [Theory]
    [InlineData("1234", 1234)]
    [InlineData("1.234", 1234)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1,5", 1.5)]
    [InlineData("1,234", 1.234)]
    [InlineData("0.125", 0.125)]
    [InlineData("1 234 567", 1234567)]
    [InlineData("1\u00a0234,5", 1234.5)]
    [InlineData("1'234'567", 1234567)]
    [InlineData("1,2E+06", 1200000)]
    [InlineData("  42 kWh/a ", 42)]
    [InlineData("3 GWh", 3000000)]
    [InlineData("3,5 MWh p. a.", 3500)]
    [InlineData("3.6 GJ", 1000)]
    public void A_number_is_read_as_Germans_write_it(string text, double value)
    {
        var number = Read(text).Number!.Value;

        Assert.Equal(value, number.Value, 1e-6 * value);
        Assert.True(number.IsExact);
    }

    [Theory]
    [InlineData("1,234", 1234)]
    [InlineData("1.234", 1.234)]
    [InlineData("5,600,000", 5600000)]
    public void Without_a_decimal_comma_the_same_text_means_something_else(string text, double value)
        => Assert.Equal(value, new NumberText(decimalComma: false).Read(new(text), Heat).Number!.Value.Value, 6);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("k. A.")]
    [InlineData("k.A.")]
    [InlineData("keine Angabe")]
    [InlineData("n/a")]
    [InlineData("#NV")]
    public void Nothing_said_is_neither_a_number_nor_a_mistake(string text) => Assert.Equal(NumberReading.Missing, Read(text));

    [Theory]
    [InlineData("100-150", 100, 125, 150)]
    [InlineData("100 – 150 kWh", 100, 125, 150)]
    [InlineData("1.000 bis 2.000", 1000, 1500, 2000)]
    [InlineData("ca. 500", 500, 500, 500)]
    [InlineData(">500", 500, 500, 500)]
    public void A_range_or_a_rough_number_is_known_to_be_one(string text, double low, double mid, double high)
        => Assert.Equal(new RegisterNumber(mid, low, high, false), Read(text).Number);

    [Theory]
    [InlineData("viel")]
    [InlineData("12 °C")]
    [InlineData("1.23.456")]
    [InlineData("03.11.2025")]
    [InlineData("150-100")]
    public void What_is_no_number_of_this_column_is_a_mistake(string text)
    {
        var reading = Read(text);

        Assert.Null(reading.Number);
        Assert.Contains(text, reading.Mistake!.De, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_kept_as_a_number_is_never_guessed_at()
        => Assert.Equal(1.234, new NumberText(decimalComma: true).Read(new("1.234", 1.234), Heat).Number!.Value.Value);

    [Theory]
    [InlineData("1.234", true, true)]
    [InlineData("1.234", false, false)]
    [InlineData("12,5", false, true)]
    [InlineData("12.5", true, false)]
    [InlineData("1,234,567", true, false)]
    public void Cells_without_doubt_tell_how_the_others_are_meant(string text, bool usual, bool expected)
        => Assert.Equal(expected, NumberText.HasDecimalComma([new("1.000"), new(text)], usual));

    private static NumberReading Read(string text) => new NumberText(decimalComma: true).Read(new(text), Heat);
}
