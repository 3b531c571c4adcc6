using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Units;

public class QuantityTests
{
    public static TheoryData<Action<double>> Factories() =>
    [
        value => Temperature.FromCelsius(value), value => Temperature.FromKelvins(value),
        value => TemperatureDifference.FromKelvins(value), value => Power.FromKilowatts(value),
        value => Power.FromMegawatts(value), value => Energy.FromKilowattHours(value),
        value => Energy.FromMegawattHours(value), value => MeterReading.FromKilowattHours(value),
        value => VolumeFlow.FromCubicMetresPerHour(value), value => PressureDifference.FromBars(value),
        value => GaugePressure.FromBars(value), value => AbsolutePressure.FromBars(value),
        value => Ratio.FromFraction(value), value => Ratio.FromPercent(value),
        value => GasEnergy.From(value, CalorificBasis.LowerHi),
    ];

    [Theory]
    [MemberData(nameof(Factories))]
    public void No_quantity_is_infinite_or_undefined(Action<double> make)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => make(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => make(double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => make(double.NegativeInfinity));
        make(1);
    }

    [Fact]
    public void The_impossible_is_refused_at_the_door()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Temperature.FromCelsius(-273.16));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeterReading.FromKilowattHours(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AbsolutePressure.FromBars(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => GaugePressure.FromBars(-1.2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.FromFraction(-0.1));
        Assert.Equal(0, Temperature.FromCelsius(-273.15).Kelvins);
    }

    [Fact]
    public void A_megawatt_over_a_quarter_hour_is_250_kilowatt_hours()
    {
        Assert.Equal(250, (Power.FromMegawatts(1) * TimeSpan.FromMinutes(15)).KilowattHours);
        Assert.Equal(1, (Energy.FromKilowattHours(250) / TimeSpan.FromMinutes(15)).Megawatts);
    }

    [Fact]
    public void A_rollover_shows_as_negative_energy()
        => Assert.Equal(-990, (MeterReading.FromKilowattHours(5) - MeterReading.FromKilowattHours(995)).KilowattHours);

    // EBeV 2030: 3.2508 GJ per MWh Hs against 3.6 GJ per MWh.
    [Fact]
    public void A_megawatt_hour_of_gas_by_Hi_is_1107_kilowatt_hours_by_Hs()
        => Assert.Equal(1107.4, GasEnergy.From(1000, CalorificBasis.LowerHi).To(CalorificBasis.HigherHs).KilowattHours, 1);
}
