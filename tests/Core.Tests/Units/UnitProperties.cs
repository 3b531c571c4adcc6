using FsCheck;
using FsCheck.Fluent;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Units;

public class UnitProperties
{
    private static readonly UcumUnit[] Units = [.. UcumTable.Spellings.Select(code => UcumTable.Get(code)).Distinct()];

    // Values of plants with the precision of sensors; a double keeps 15 digits.
    private static readonly Arbitrary<double> Value
        = Gen.Choose(-1_000_000_000, 1_000_000_000).Select(number => number / 1000.0).ToArbitrary();

    private static readonly Arbitrary<(UcumUnit From, UcumUnit To)> Pair
        = (from a in Gen.Elements(Units)
           from b in Gen.Elements(Units.Where(unit => unit.Dimension == a.Dimension).ToArray())
           select (a, b)).ToArbitrary();

    [Fact]
    public void A_value_comes_back_from_every_unit() => Prop.ForAll(Value, Pair, (value, pair)
        => Near(value, pair.To.Convert(pair.From.Convert(value, pair.To), pair.From), 1e6 * pair.To.Factor / pair.From.Factor))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_difference_converts_like_the_difference_of_two_points() => Prop.ForAll(Value, Value, Pair, (left, right, pair)
        => Near(pair.From.ConvertDifference(left - right, pair.To),
            pair.From.Convert(left, pair.To) - pair.From.Convert(right, pair.To), 1e6 * pair.From.Factor / pair.To.Factor))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_difference_of_temperatures_is_antisymmetric_and_adds_back() => Prop.ForAll(Celsius, Celsius, (left, right)
        => left - right == TemperatureDifference.Zero - (right - left)
            && Near((right + (left - right)).Celsius, left.Celsius, 1000)).QuickCheckThrowOnFailure();

    [Fact]
    public void Power_over_time_is_energy_and_back() => Prop.ForAll(Value, Gen.Choose(1, 100_000).ToArbitrary(), (kilowatts, seconds)
        => Near((Power.FromKilowatts(kilowatts) * TimeSpan.FromSeconds(seconds) / TimeSpan.FromSeconds(seconds)).Kilowatts,
            kilowatts, 1e6)).QuickCheckThrowOnFailure();

    [Fact]
    public void Gauge_and_absolute_pressure_differ_by_the_air() => Prop.ForAll(Gen.Choose(0, 40_000).ToArbitrary(), millibars =>
    {
        var gauge = GaugePressure.FromBars(millibars / 1000.0);
        return Near(gauge.ToAbsolute(AbsolutePressure.StandardAtmosphere).ToGauge(AbsolutePressure.StandardAtmosphere).Bars,
            gauge.Bars, 40);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Gas_keeps_its_energy_through_both_heating_values() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), kilowattHours
        => Near(GasEnergy.From(kilowattHours, CalorificBasis.LowerHi).To(CalorificBasis.HigherHs).To(CalorificBasis.LowerHi)
            .KilowattHours, kilowattHours, 1e6)).QuickCheckThrowOnFailure();

    private static Arbitrary<Temperature> Celsius
        => Gen.Choose(-20_000, 160_000).Select(number => Temperature.FromCelsius(number / 100.0)).ToArbitrary();

    // Rounding grows with the size of the numbers in between: a few units in the last of 15 digits.
    private static bool Near(double left, double right, double size)
        => Math.Abs(left - right) <= 1e-14 * Math.Max(500, Math.Max(size, Math.Abs(left)));
}
