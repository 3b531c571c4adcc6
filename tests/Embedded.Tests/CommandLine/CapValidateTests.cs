using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.CommandLine;

public sealed class CapValidateTests : IDisposable
{
    private const string Valid = """
        <?xml version="1.0" encoding="UTF-8"?>
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>probe-1</identifier>
          <sender>leitwarte@example.org</sender>
          <sent>2026-01-12T06:00:00+01:00</sent>
          <status>Test</status>
          <msgType>Alert</msgType>
          <scope>Public</scope>
          <info>
            <language>de-DE</language>
            <category>Infra</category>
            <event>Probe</event>
            <urgency>Future</urgency>
            <severity>Minor</severity>
            <certainty>Possible</certainty>
            <area>
              <areaDesc>Musterstadt</areaDesc>
            </area>
          </info>
        </alert>
        """;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_valid_text_is_called_valid()
    {
        var json = (await ValidateAsync(Valid, "--json")).AssertExit(0).Json;

        Assert.True(json.GetProperty("valid").GetBoolean());
        Assert.Empty(json.GetProperty("findings").EnumerateArray());
    }

    [Theory]
    [InlineData("<severity>Minor</severity>", "<severity>Terrible</severity>", 14, "Terrible")]
    [InlineData("<scope>Public</scope>", "", 9, "scope")]
    [InlineData("+01:00</sent>", "Z</sent>", 5, "sent")]
    public async Task A_broken_text_is_named_with_its_line(string right, string wrong, int line, string word)
    {
        var text = Valid.Replace(right, wrong, StringComparison.Ordinal);

        var json = (await ValidateAsync(text, "--json")).AssertExit(1).Json;
        var lines = (await ValidateAsync(text)).AssertExit(1).Output;

        Assert.False(json.GetProperty("valid").GetBoolean());
        var finding = json.GetProperty("findings")[0];
        Assert.Equal(line, finding.GetProperty("line").GetInt32());
        Assert.Contains(word, finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.StartsWith($"{FileName}:{line}: {finding.GetProperty("message").GetString()}", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_text_is_named()
        => (await ProgramRun.JsonAsync("cap", "validate", "there-is-none.xml")).AssertRefused(2, "there-is-none.xml");

    private string FileName => Path.Combine(_directory.Path, "alert.cap.xml");

    private Task<ProgramResult> ValidateAsync(string text, params string[] more)
    {
        File.WriteAllText(FileName, text);
        return ProgramRun.OfAsync("", ["cap", "validate", FileName, .. more]);
    }
}
