using SektorKopplung.Core.Detection;
using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Tests.Detection;

public class DetectionRulesTests
{
    [Fact]
    public void A_healthy_town_violates_nothing()
        => Assert.DoesNotContain(DetectionRules.Evaluate(new TestTown().Input()), finding => finding.State == FindingState.Violated);

    // At -5.3 °C the curve between (-10, 110) and (10, 80) wants 102.95 °C.
    [Theory]
    [InlineData("supply-temperature-low", 97.96, FindingState.Normal)]
    [InlineData("supply-temperature-low", 97.94, FindingState.Violated)]
    [InlineData("supply-temperature-critical", 92.96, FindingState.Normal)]
    [InlineData("supply-temperature-critical", 92.94, FindingState.Violated)]
    public void Supply_is_judged_by_the_heating_curve(string definition, double celsius, FindingState expected)
        => Assert.Equal(expected, new TestTown().With("netz", "supply_temperature", celsius).StateOf(definition, "netz"));

    [Theory]
    [InlineData(69.9, FindingState.Violated)]
    [InlineData(70.1, FindingState.Unknown)]
    public void Without_outdoor_temperature_only_the_minimum_supply_counts(double celsius, FindingState expected)
        => Assert.Equal(expected, new TestTown().Without("stadt", "outdoor_temperature")
            .With("netz", "supply_temperature", celsius).StateOf("supply-temperature-critical", "netz"));

    [Theory]
    [InlineData("differential-pressure-low", 0.61, FindingState.Normal)]
    [InlineData("differential-pressure-low", 0.59, FindingState.Violated)]
    [InlineData("differential-pressure-critical", 0.31, FindingState.Normal)]
    [InlineData("differential-pressure-critical", 0.29, FindingState.Violated)]
    public void The_index_circuit_needs_its_pressure(string definition, double bars, FindingState expected)
        => Assert.Equal(expected, new TestTown().With("netz", "differential_pressure", bars).StateOf(definition, "netz"));

    // psat(100.4 °C) 1.0279 + 0.5 - 1.01325 + 20 m of water 1.9613 = 2.4760 bar.
    [Theory]
    [InlineData(2.47, FindingState.Violated)]
    [InlineData(2.49, FindingState.Normal)]
    public void The_highest_point_keeps_its_distance_from_boiling(double bars, FindingState expected)
        => Assert.Equal(expected, new TestTown().With("netz", "static_pressure", bars).StateOf("boiling-margin-low", "netz"));

    [Theory]
    [InlineData("inlet-temperature-high", 27.0, FindingState.Normal)]
    [InlineData("inlet-temperature-high", 27.1, FindingState.Violated)]
    [InlineData("inlet-temperature-critical", 32.0, FindingState.Normal)]
    [InlineData("inlet-temperature-critical", 32.1, FindingState.Violated)]
    public void A_data_centre_has_two_limits(string definition, double celsius, FindingState expected)
        => Assert.Equal(expected, new TestTown().With("rz", "inlet_temperature", celsius).StateOf(definition, "rz"));

    [Theory]
    [InlineData(1, FindingState.Normal)]
    [InlineData(0, FindingState.Violated)]
    public void A_unit_says_whether_it_is_available(double value, FindingState expected)
        => Assert.Equal(expected, new TestTown().With("kessel-1", "available", value).StateOf("unit-unavailable", "kessel-1"));

    [Theory]
    [InlineData(0, 1.2, FindingState.Violated)]
    [InlineData(1, 1.2, FindingState.Normal)]
    [InlineData(1, 0.5, FindingState.Violated)]
    public void A_pump_may_stand_only_while_another_does_its_work(double otherRuns, double bars, FindingState expected)
        => Assert.Equal(expected, new TestTown().With("pumpe-1", "running", 0).With("pumpe-2", "running", otherRuns)
            .With("netz", "differential_pressure", bars).StateOf("pump-failed", "pumpe-1"));

    [Theory]
    [InlineData(19, 600, 15_000, FindingState.Violated)]
    [InlineData(20, 600, 15_000, FindingState.Normal)]
    [InlineData(0, 99, 15_000, FindingState.Normal)]
    [InlineData(0, 600, 99, FindingState.Normal)]
    public void Waste_heat_is_missed_only_where_it_is_there_and_wanted(
        double delivered, double available, double load, FindingState expected)
        => Assert.Equal(expected, new TestTown().With("rz-netz", "heat_delivered", delivered)
            .With("rz", "heat_available", available).With("netz", "heat_load", load).StateOf("heat-export-lost", "rz-netz"));

    [Theory]
    [InlineData(ReadingQuality.Uncertain, 24, FindingState.Unknown)]
    [InlineData(ReadingQuality.Substituted, 24, FindingState.Unknown)]
    [InlineData(ReadingQuality.Uncertain, 40, FindingState.Unknown)]
    [InlineData(ReadingQuality.Manual, 40, FindingState.Violated)]
    public void Doubtful_values_neither_clear_nor_raise_what_is_urgent(
        ReadingQuality quality, double celsius, FindingState expected)
        => Assert.Equal(expected, new TestTown().With("rz", "inlet_temperature", celsius, quality: quality)
            .StateOf("inlet-temperature-critical", "rz"));

    [Theory]
    [InlineData(299, FindingState.Normal)]
    [InlineData(301, FindingState.Unknown)]
    public void A_silent_value_is_unknown_not_normal(double ageSeconds, FindingState expected)
        => Assert.Equal(expected, new TestTown().With("netz", "differential_pressure", 1, ageSeconds: ageSeconds)
            .StateOf("differential-pressure-low", "netz"));

    [Theory]
    [InlineData(60, 299, FindingState.Normal)]
    [InlineData(60, 301, FindingState.Violated)]
    [InlineData(900, 2699, FindingState.Normal)]
    [InlineData(900, 2701, FindingState.Violated)]
    public void A_sensor_is_silent_after_three_of_its_intervals(double interval, double age, FindingState expected)
        => Assert.Equal(expected, new TestTown().With("netz", "supply_temperature", 100, age, intervalSeconds: interval)
            .StateOf("sensor-silent", "netz", "supply_temperature"));

    [Fact]
    public void A_sensor_that_sends_only_rubbish_is_unusable_not_silent()
    {
        var town = new TestTown().With("netz", "supply_temperature", 100, ageSeconds: 900).HeardLately("netz", "supply_temperature");

        Assert.Equal(FindingState.Violated, town.StateOf("sensor-unusable", "netz", "supply_temperature"));
        Assert.Equal(FindingState.Normal, town.StateOf("sensor-silent", "netz", "supply_temperature"));
    }

    [Fact]
    public void A_silent_gateway_speaks_for_everything_behind_it()
    {
        var town = new TestTown().Silent("kessel-1", "pumpe-1");

        Assert.Equal(FindingState.Violated, town.StateOf("gateway-silent", "gateway"));
        Assert.Equal(FindingState.Unknown, town.StateOf("sensor-silent", "kessel-1"));
        Assert.Equal(FindingState.Unknown, town.StateOf("sensor-silent", "pumpe-1"));
    }

    [Fact]
    public void One_silent_device_among_several_speaks_for_itself()
    {
        var town = new TestTown().Silent("kessel-1");

        Assert.Equal(FindingState.Normal, town.StateOf("gateway-silent", "gateway"));
        Assert.Equal(FindingState.Violated, town.StateOf("sensor-silent", "kessel-1"));
    }

    [Fact]
    public void A_silent_town_is_one_finding()
        => Assert.Equal(["site-silent"], DetectionRules.Evaluate(
            new TestTown().Silent("stadt", "netz", "kessel-1", "kessel-2", "pumpe-1", "pumpe-2", "rz", "rz-netz").Input())
            .Where(finding => finding.State == FindingState.Violated).Select(finding => finding.DefinitionId));

    [Theory]
    [InlineData(82.43, 29, FindingState.Normal)]
    [InlineData(82.43, 30, FindingState.Violated)]
    [InlineData(82.4, 359, FindingState.Normal)]
    [InlineData(82.4, 360, FindingState.Violated)]
    [InlineData(82, 1439, FindingState.Normal)]
    [InlineData(82, 1440, FindingState.Violated)]
    [InlineData(0, 9999, FindingState.Unknown)]
    public void A_value_is_frozen_after_a_time_that_fits_its_resolution(double value, double minutes, FindingState expected)
        => Assert.Equal(expected, new TestTown().With("netz", "supply_temperature", value, unchangedMinutes: minutes)
            .StateOf("sensor-frozen", "netz", "supply_temperature"));

    [Theory]
    [InlineData(ReadingQuality.Uncertain, true)]
    [InlineData(ReadingQuality.Substituted, false)]
    [InlineData(ReadingQuality.Manual, false)]
    public void Only_what_a_sensor_gave_can_be_frozen(ReadingQuality quality, bool isLooked)
        => Assert.Equal(isLooked, DetectionRules.Evaluate(
            new TestTown().With("netz", "supply_temperature", 82.43, quality: quality, unchangedMinutes: 600).Input())
            .Any(finding => finding is { DefinitionId: "sensor-frozen", Asset: "netz", Quantity: "supply_temperature", State: FindingState.Violated }));

    [Fact]
    public void A_plant_at_rest_is_not_frozen()
    {
        var town = new TestTown().With("rz", "inlet_temperature", 24.25, unchangedMinutes: 600)
            .With("rz", "heat_available", 600.5, unchangedMinutes: 600);

        Assert.Equal(FindingState.Unknown, town.StateOf("sensor-frozen", "rz", "inlet_temperature"));
    }

    [Fact]
    public void A_wrong_clock_is_told_once_per_device()
        => Assert.Equal(FindingState.Violated, new TestTown()
            .With("rz", "inlet_temperature", 24.25, quality: ReadingQuality.ClockSuspect).StateOf("clock-suspect", "rz"));
}
