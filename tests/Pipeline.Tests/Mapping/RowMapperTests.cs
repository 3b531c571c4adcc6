using System.Globalization;
using SektorKopplung.Pipeline.Mapping;

namespace SektorKopplung.Pipeline.Tests.Mapping;

public sealed class RowMapperTests
{
    private const string Registers = """
        {"csv":{"time":"time"},"series":[
          {"asset":"netz","quantity":"heat_load","unit":"kW","rateOf":"kwh"},
          {"asset":"netz","quantity":"supply_temperature","unit":"Cel","ratioOfRates":["m3c","m3"]}]}
        """;

    [Fact]
    public void Differences_of_registers_become_rates_and_flow_weighted_temperatures()
    {
        var mapper = new RowMapper(Mapping(Registers));

        var first = mapper.Map(Row("2019-01-01T00:00:00Z", kwh: 100, m3c: 700, m3: 10));
        var second = mapper.Map(Row("2019-01-01T02:00:00Z", kwh: 106, m3c: 840, m3: 12));

        Assert.Empty(first);
        Assert.Equal([3.0, 70.0], second.Select(reading => reading.Value));
        Assert.All(second, reading => Assert.Equal(2, reading.Time.Hour));
    }

    [Fact]
    public void A_register_that_goes_back_gives_no_rate_and_is_counted()
    {
        var mapper = new RowMapper(Mapping(Registers));
        mapper.Map(Row("2019-01-01T00:00:00Z", kwh: 100, m3c: 700, m3: 10));

        var readings = mapper.Map(Row("2019-01-01T01:00:00Z", kwh: 3, m3c: 770, m3: 11));

        Assert.Equal("supply_temperature", Assert.Single(readings).Quantity);
        Assert.Equal(1, mapper.Skipped["register went back"]);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void A_gap_of_more_than_six_hours_gives_no_rate(int hours, bool hasRate)
    {
        var mapper = new RowMapper(Mapping(Registers));
        mapper.Map(Row("2019-01-01T00:00:00Z", kwh: 100, m3c: 700, m3: 10));

        var readings = mapper.Map(Row($"2019-01-01T{hours:00}:00:00Z", kwh: 106, m3c: 840, m3: 12));

        Assert.Equal(hasRate, readings.Count > 0);
        Assert.Equal(hasRate, !mapper.Skipped.ContainsKey("gap too long for a rate"));
    }

    [Fact]
    public void Without_flow_there_is_no_flow_weighted_temperature()
    {
        var mapper = new RowMapper(Mapping(Registers));
        mapper.Map(Row("2019-01-01T00:00:00Z", kwh: 100, m3c: 700, m3: 10));

        var readings = mapper.Map(Row("2019-01-01T01:00:00Z", kwh: 100, m3c: 700, m3: 10));

        Assert.Equal(0, Assert.Single(readings).Value);
        Assert.Equal(1, mapper.Skipped["no flow, so no flow-weighted temperature"]);
    }

    [Theory]
    [InlineData("2026-01-10 06:00:00", "2026-01-10T05:00:00Z")]
    [InlineData("2026-07-10 06:00:00", "2026-07-10T04:00:00Z")]
    [InlineData("2026-07-10T06:00:00+00:00", "2026-07-10T06:00:00Z")]
    public void Local_times_are_read_in_the_zone_of_the_mapping(string text, string expected)
    {
        var mapper = new RowMapper(Mapping("""
            {"csv":{"time":"time","timeZone":"Europe/Berlin","delimiter":";","decimalComma":true},
             "series":[{"asset":"a","quantity":"heat_load","unit":"kW","column":"v"}]}
            """));

        var reading = Assert.Single(mapper.Map(new Dictionary<string, string> { ["time"] = text, ["v"] = "1,5" }));

        Assert.Equal(1.5, reading.Value);
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), reading.Time);
    }

    [Fact]
    public void An_hour_that_does_not_exist_is_left_out_and_counted()
    {
        var mapper = new RowMapper(Mapping("""
            {"csv":{"time":"time","timeZone":"Europe/Berlin"},
             "series":[{"asset":"a","quantity":"heat_load","unit":"kW","column":"v"}]}
            """));

        var readings = mapper.Map(new Dictionary<string, string> { ["time"] = "2026-03-29 02:30:00", ["v"] = "1" });

        Assert.Empty(readings);
        Assert.Equal(1, mapper.Skipped["unreadable time"]);
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("""{"csv":{"time":"t"},"series":[]}""", "at least one")]
    [InlineData("""{"csv":{"time":"t"},"series":[{"asset":"a","quantity":"q","unit":"kW"}]}""", "exactly one")]
    [InlineData("""{"csv":{},"series":[{"asset":"a","quantity":"q","unit":"kW","column":"c"}]}""", "either")]
    [InlineData("""{"csv":{"time":"t","timeZone":"Mars/Base"},"series":[{"asset":"a","quantity":"q","unit":"kW","column":"c"}]}""", "Mars/Base")]
    [InlineData("""{"csv":{"time":"t","colour":1},"series":[]}""", "colour")]
    public void A_bad_mapping_file_gives_a_sentence(string json, string expected)
    {
        var (mapping, errors) = CsvMappingFile.Parse(json);

        Assert.Null(mapping);
        Assert.Contains(errors, error => error.Contains(expected, StringComparison.Ordinal));
    }

    private static CsvMapping Mapping(string json)
    {
        var (mapping, errors) = CsvMappingFile.Parse(json);
        Assert.Empty(errors);
        return mapping!;
    }

    private static Dictionary<string, string> Row(string time, double kwh, double m3c, double m3) => new()
    {
        ["time"] = time,
        ["kwh"] = kwh.ToString(CultureInfo.InvariantCulture),
        ["m3c"] = m3c.ToString(CultureInfo.InvariantCulture),
        ["m3"] = m3.ToString(CultureInfo.InvariantCulture),
    };
}
