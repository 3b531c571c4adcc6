using System.Text.Json;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Pipeline.Tests.State;

public class UtcTimeJsonConverterTests
{
    [Theory]
    [InlineData("2026-01-10T06:00:00+00:00", "2026-01-10T06:00:00Z")]
    [InlineData("2026-07-10T06:00:00+02:00", "2026-07-10T04:00:00Z")]
    [InlineData("2026-01-10T06:00:00.5+00:00", "2026-01-10T06:00:00.5Z")]
    [InlineData("2026-01-10T06:00:00.1234567Z", "2026-01-10T06:00:00.1234567Z")]
    public void An_instant_is_written_as_UTC_and_comes_back(string text, string expected)
    {
        var time = DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        var json = JsonSerializer.Serialize(time, StateJson.Options);

        Assert.Equal($"\"{expected}\"", json);
        Assert.Equal(time, JsonSerializer.Deserialize<DateTimeOffset>(json, StateJson.Options));
    }
}
