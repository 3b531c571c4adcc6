using System.Text;
using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Tests.Telemetry;

public class ReadingParserTests
{
    private const string Topic = "sk/v1/netz-stadt/supply_temperature";

    private static readonly DateTimeOffset Arrival = new(2026, 1, 10, 6, 0, 2, TimeSpan.Zero);

    [Fact]
    public void Reads_every_field_of_the_canonical_message()
    {
        var reading = ReadOne("""{"t":"2026-01-10T06:00:00Z","v":82.4,"u":"Cel","q":"good","seq":123}""");

        Assert.Equal(new SeriesKey("netz-stadt", "supply_temperature"), reading.Series);
        Assert.Equal(new DateTimeOffset(2026, 1, 10, 6, 0, 0, TimeSpan.Zero), reading.Time);
        Assert.Equal(82.4, reading.Value);
        Assert.Equal(ReadingQuality.Good, reading.Quality);
        Assert.Equal(("plant", Arrival, 123L, "Cel", 82.4, null), (reading.Source, reading.ReceivedAt,
            reading.Sequence, reading.OriginalUnit, reading.OriginalValue, reading.DeviceTime));
    }

    [Theory]
    [InlineData("supply_temperature", 355.55, "K", 82.4)]
    [InlineData("supply_temperature", 180.32, "[degF]", 82.4)]
    [InlineData("supply_temperature", 82.4, "°C", 82.4)]
    [InlineData("temperature_difference", 24.0, "Cel", 24)]
    [InlineData("temperature_difference", 24.0, "K", 24)]
    [InlineData("heat_load", 1.5, "MW", 1500)]
    [InlineData("heat_load", 1500.0, "W", 1.5)]
    [InlineData("heat_load", 3.6, "GJ/h", 1000)]
    [InlineData("heat_energy", 3.6, "GJ", 1000)]
    [InlineData("heat_energy", 2.0, "MWh", 2000)]
    [InlineData("flow", 1500.0, "l/h", 1.5)]
    [InlineData("differential_pressure", 60.0, "kPa", 0.6)]
    [InlineData("differential_pressure", 600.0, "mbar", 0.6)]
    [InlineData("storage_charge", 0.55, "1", 55)]
    [InlineData("running", 100.0, "%", 1)]
    public void Converts_into_the_canonical_unit(string quantity, double value, string unit, double expected)
    {
        var message = FormattableString.Invariant($$"""{"t":"2026-01-10T06:00:00Z","v":{{value}},"u":"{{unit}}"}""");

        var reading = Assert.Single(Parse($"sk/v1/netz-stadt/{quantity}", message).Readings);

        Assert.Equal(expected, reading.Value, 9);
        Assert.Equal(value, reading.OriginalValue);
    }

    [Theory]
    [InlineData("2026-01-10T07:00:00+01:00")]
    [InlineData(@"2026-01-10T07:00:00\u002B01:00")]
    [InlineData(@"2026-01-10T06:00:00\u005A")]
    [InlineData("2026-01-10T06:00:00.000Z")]
    [InlineData("2026-01-10T06:00:00+00:00")]
    [InlineData("2026-01-09T22:00:00-08:00")]
    public void Reads_instants_in_any_offset_as_utc(string time)
    {
        var reading = ReadOne($$"""{"t":"{{time}}","v":82.4,"u":"Cel"}""");

        Assert.Equal(new DateTimeOffset(2026, 1, 10, 6, 0, 0, TimeSpan.Zero), reading.Time);
        Assert.Equal(TimeSpan.Zero, reading.Time.Offset);
    }

    [Theory]
    [InlineData("", RejectionReason.NotJson)]
    [InlineData("{", RejectionReason.NotJson)]
    [InlineData("[{}", RejectionReason.NotJson)]
    [InlineData("{} x", RejectionReason.NotJson)]
    [InlineData("[] x", RejectionReason.NotJson)]
    [InlineData("""{"t":"2026-01-10T06:00:00Z","v":NaN,"u":"Cel"}""", RejectionReason.NotJson)]
    [InlineData("""{"t":"2026-01-10T06:00:00Z","v":1,"u":"\uD800"}""", RejectionReason.NotJson)]
    [InlineData("82.4", RejectionReason.NotAnObject)]
    [InlineData("[[]]", RejectionReason.NotAnObject)]
    [InlineData("[null]", RejectionReason.NotAnObject)]
    [InlineData("""{"v":1,"u":"Cel"}""", RejectionReason.MissingTime)]
    [InlineData("""{"t":null,"v":1,"u":"Cel"}""", RejectionReason.MissingTime)]
    [InlineData("""{"t":"2026-01-10T06:00:00","v":1,"u":"Cel"}""", RejectionReason.BadTime)]
    [InlineData("""{"t":"2026-01-10","v":1,"u":"Cel"}""", RejectionReason.BadTime)]
    [InlineData("""{"t":"2026-02-30T06:00:00Z","v":1,"u":"Cel"}""", RejectionReason.BadTime)]
    [InlineData("""{"t":"0001-01-01T00:00:00+14:00","v":1,"u":"Cel"}""", RejectionReason.BadTime)]
    [InlineData("""{"t":1768024800,"v":1,"u":"Cel"}""", RejectionReason.BadTime)]
    [InlineData("""{"t":"2026-01-10T06:00:00Z","u":"Cel"}""", RejectionReason.MissingValue)]
    [InlineData("""{"t":"2026-01-10T06:00:00Z","v":null,"u":"Cel"}""", RejectionReason.MissingValue)]
    [InlineData("""{"t":"2026-01-10T06:00:00Z","v":"82.4","u":"Cel"}""", RejectionReason.NotANumber)]
    [InlineData("""{"t":"2026-01-10T06:00:00Z","v":true,"u":"Cel"}""", RejectionReason.NotANumber)]
    [InlineData("""{"t":"2026-01-10T06:00:00Z","v":{"a":[1]},"u":"Cel"}""", RejectionReason.NotANumber)]
    [InlineData("""{"t":"2026-01-10T06:00:00Z","v":1e999,"u":"Cel"}""", RejectionReason.NotFinite)]
    [InlineData("""{"t":"2026-01-10T06:00:00Z","v":82.4}""", RejectionReason.MissingUnit)]
    [InlineData("""{"t":"2026-01-10T06:00:00Z","v":82.4,"u":"cel"}""", RejectionReason.UnknownUnit)]
    [InlineData("""{"t":"2026-01-10T06:00:00Z","v":82.4,"u":"kW"}""", RejectionReason.UnitMismatch)]
    [InlineData("""{"t":"2026-01-10T06:00:00Z","v":82.4,"u":"Cel","q":"fine"}""", RejectionReason.UnknownQuality)]
    [InlineData("""{"t":"2026-01-10T06:00:00Z","v":82.4,"u":"Cel","q":1}""", RejectionReason.UnknownQuality)]
    [InlineData("""{"t":"2026-01-10T06:00:00Z","v":82.4,"u":"Cel","asset":"other"}""", RejectionReason.BadAsset)]
    [InlineData("""{"t":"2026-01-10T06:00:00Z","v":82.4,"u":"Cel","quantity":"flow"}""", RejectionReason.BadQuantity)]
    public void Gives_a_reason_and_the_bytes_for_what_it_refuses(string payload, RejectionReason reason)
    {
        var parsed = Parse(Topic, payload);

        Assert.Empty(parsed.Readings);
        var rejected = Assert.Single(parsed.Rejected);
        Assert.Equal(reason, rejected.Reason);
        Assert.EndsWith(".", rejected.Detail);
        Assert.Contains(Encoding.UTF8.GetString(rejected.Raw.Span), payload, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sk/v1/netz-stadt")]
    [InlineData("sk/v1/netz-stadt/supply/temperature")]
    [InlineData("sk/v1/Netz/supply_temperature")]
    [InlineData("sk/v1/-netz/supply_temperature")]
    [InlineData("sk/v1/netz/Supply")]
    [InlineData("sk/v2/netz/supply_temperature")]
    [InlineData("sk/v1/monitor/supply_temperature")]
    [InlineData("sk/v1//supply_temperature")]
    [InlineData("other/topic")]
    public void Refuses_topics_that_name_no_series(string topic)
    {
        var parsed = Parse(topic, """{"t":"2026-01-10T06:00:00Z","v":82.4,"u":"Cel"}""");

        Assert.Equal(RejectionReason.BadTopic, Assert.Single(parsed.Rejected).Reason);
    }

    [Theory]
    [InlineData("\"quantity\":\"flow\"", RejectionReason.BadAsset)]
    [InlineData("\"asset\":\"Netz\",\"quantity\":\"flow\"", RejectionReason.BadAsset)]
    [InlineData("\"asset\":\"netz\"", RejectionReason.BadQuantity)]
    [InlineData("\"asset\":\"netz\",\"quantity\":\"Flow\"", RejectionReason.BadQuantity)]
    public void Needs_asset_and_quantity_in_the_http_form(string names, RejectionReason reason)
    {
        var parsed = Parse("/api/v1/readings", $$"""{{{names}},"t":"2026-01-10T06:00:00Z","v":1,"u":"m3/h"}""");

        Assert.Equal(reason, Assert.Single(parsed.Rejected).Reason);
    }

    [Fact]
    public void A_bad_element_never_fails_its_batch()
    {
        var parsed = Parse(Topic, """
            [{"t":"2026-01-10T06:00:00Z","v":82.4,"u":"Cel"},
             {"t":"2026-01-10T06:01:00Z","v":NaN,"u":"Cel"},
             {"t":"2026-01-10T06:02:00Z","v":82.5,"u":"Cel","note":"a ] , } \" in text"}]
            """);

        Assert.Equal([82.4, 82.5], parsed.Readings.Select(reading => reading.Value));
        var rejected = Assert.Single(parsed.Rejected);
        Assert.Equal("""{"t":"2026-01-10T06:01:00Z","v":NaN,"u":"Cel"}""", Encoding.UTF8.GetString(rejected.Raw.Span));
    }

    [Fact]
    public void The_rest_of_a_too_long_array_is_one_rejection_that_parses_again()
    {
        const string element = """{"t":"2026-01-10T06:00:00Z","v":82.4,"u":"Cel"}""";
        var payload = $"[{string.Join(',', Enumerable.Repeat(element, ReadingParser.MaximumReadings + 3))}]";

        var parsed = Parse(Topic, payload);

        Assert.Equal(ReadingParser.MaximumReadings, parsed.Readings.Count);
        var rest = Assert.Single(parsed.Rejected);
        Assert.Equal(RejectionReason.TooManyReadings, rest.Reason);
        Assert.Equal(3, ReadingParser.Parse(Topic, rest.Raw, "plant", Arrival).Readings.Count);
    }

    [Fact]
    public void An_empty_array_holds_nothing()
    {
        var parsed = Parse(Topic, " [ ] ");

        Assert.Empty(parsed.Readings);
        Assert.Empty(parsed.Rejected);
    }

    [Fact]
    public void Reads_past_a_byte_order_mark()
    {
        byte[] payload = [0xEF, 0xBB, 0xBF, .. """{"t":"2026-01-10T06:00:00Z","v":82.4,"u":"Cel"}"""u8];

        Assert.Single(ReadingParser.Parse(Topic, payload, "plant", Arrival).Readings);
    }

    [Fact]
    public void Refuses_bytes_that_are_not_utf8()
    {
        var parsed = ReadingParser.Parse(Topic, new byte[] { (byte)'{', 0xFF, (byte)'}' }, "plant", Arrival);

        Assert.Equal(RejectionReason.NotJson, Assert.Single(parsed.Rejected).Reason);
    }

    [Theory]
    [InlineData("2026-01-10T06:05:02Z", true)]
    [InlineData("2026-01-10T06:05:03Z", false)]
    [InlineData("2026-01-10T07:00:02Z", false)]
    [InlineData("2000-01-01T00:00:00Z", true)]
    [InlineData("1999-12-31T23:59:59Z", false)]
    [InlineData("1970-01-01T00:00:00Z", false)]
    public void A_wrong_clock_loses_nothing(string time, bool isCredible)
    {
        var reading = ReadOne($$"""{"t":"{{time}}","v":82.4,"u":"Cel"}""");

        var deviceTime = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(isCredible ? deviceTime : Arrival, reading.Time);
        Assert.Equal(isCredible ? ReadingQuality.Good : ReadingQuality.ClockSuspect, reading.Quality);
        Assert.Equal(isCredible ? null : deviceTime, reading.DeviceTime);
    }

    [Fact]
    public void Readings_under_arrival_time_stay_apart()
    {
        var parsed = Parse(Topic, """
            [{"t":"1970-01-01T00:00:00Z","v":1,"u":"Cel"},{"t":"1970-01-01T00:01:00Z","v":2,"u":"Cel"}]
            """);

        Assert.Equal([Arrival, Arrival.AddMilliseconds(1)], parsed.Readings.Select(reading => reading.Time));
    }

    [Fact]
    public void Bad_stays_bad_under_a_wrong_clock()
    {
        var reading = ReadOne("""{"t":"1970-01-01T00:00:00Z","v":82.4,"u":"Cel","q":"bad"}""");

        Assert.Equal(ReadingQuality.Bad, reading.Quality);
    }

    [Theory]
    [InlineData(250.0, ReadingQuality.Uncertain)]
    [InlineData(250.1, ReadingQuality.Bad)]
    [InlineData(900.0, ReadingQuality.Bad)]
    [InlineData(-30.0, ReadingQuality.Uncertain)]
    [InlineData(-30.1, ReadingQuality.Bad)]
    public void The_physically_impossible_is_kept_as_bad(double value, ReadingQuality quality)
    {
        var message = FormattableString.Invariant(
            $$"""{"t":"2026-01-10T06:00:00Z","v":{{value}},"u":"Cel","q":"uncertain"}""");

        Assert.Equal((value, quality), (ReadOne(message).Value, ReadOne(message).Quality));
    }

    [Theory]
    [InlineData("\"u\":\"Cel\"", "Cel")]
    [InlineData("\"u\":\"kWh\"", "kW.h")]
    [InlineData("\"u\":\"furlong\"", "furlong")]
    [InlineData("\"seq\":1", "")]
    public void Unknown_quantities_keep_the_unit_they_arrive_in(string field, string unit)
    {
        var parsed = Parse("sk/v1/netz/humidity", $$"""{"t":"2026-01-10T06:00:00Z","v":53.7,{{field}}}""");

        var reading = Assert.Single(parsed.Readings);
        Assert.Equal((53.7, unit), (reading.Value, reading.OriginalUnit));
    }

    [Fact]
    public void A_plain_number_needs_no_unit_and_may_be_a_truth_value()
    {
        var parsed = Parse("sk/v1/kessel-1/running", """{"t":"2026-01-10T06:00:00Z","v":true}""");

        Assert.Equal((1.0, "1"), (Assert.Single(parsed.Readings).Value, parsed.Readings[0].OriginalUnit));
    }

    private static Reading ReadOne(string payload)
    {
        var parsed = Parse(Topic, payload);
        Assert.Empty(parsed.Rejected);
        return Assert.Single(parsed.Readings);
    }

    private static ParsedMessage Parse(string topic, string payload)
        => ReadingParser.Parse(topic, Encoding.UTF8.GetBytes(payload), "plant", Arrival);
}
