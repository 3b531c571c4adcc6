using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.Hosting;

public sealed class CredentialsFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("{ \"users\": [] }", "line 1", "'users'")]
    [InlineData("{\n\"apiKeys\": [\n", "line 3", "JSON")]
    [InlineData("null", "empty")]
    [InlineData("{ \"apiKeys\": 7 }", "line 1", "$.apiKeys", "another kind")]
    [InlineData("{ \"apiKeys\": [null] }", "apiKeys[0]", "'name'", "'hash'")]
    [InlineData("{ \"mqttUsers\": [{ \"name\": \"a\" }] }", "mqttUsers[0]", "'hash'")]
    [InlineData("{ \"mqttUsers\": [{ \"name\": \"a\", \"hash\": \"secret\" }] }", "mqttUsers[0].hash", "credentials hash")]
    [InlineData("{ \"apiKeys\": [{ \"name\": \"a\", \"hash\": \"pbkdf2-sha256$0$AAAA$AAAA\" }] }", "apiKeys[0].hash")]
    [InlineData("{ \"apiKeys\": [{ \"name\": \"a\", \"hash\": \"pbkdf2-sha256$1$?$AAAA\" }] }", "apiKeys[0].hash")]
    public async Task A_mistake_is_named(string text, params string[] named)
    {
        var file = Write("credentials.json", text);

        (await ServeAsync(file)).AssertRefused(2, [file, .. named]);
    }

    [Fact]
    public async Task A_missing_file_is_named()
        => (await ServeAsync("there-is-none.json")).AssertRefused(2, "credentials file there-is-none.json");

    [Fact]
    public async Task A_missing_certificate_is_named()
        => (await ServeAsync(Write("credentials.json", "{ \"certificateFile\": \"none.pem\" }"), "--mqtts", "0"))
            .AssertRefused(2, Path.Combine(_directory.Path, "none.pem"));

    [Fact]
    public async Task A_certificate_file_without_a_certificate_is_named()
    {
        var certificate = Write("server.pem", "no certificate");

        (await ServeAsync(Write("credentials.json", "{ \"certificateFile\": \"server.pem\" }"), "--mqtts", "0"))
            .AssertRefused(2, certificate, "CERTIFICATE");
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_directory.Path, name);
        File.WriteAllText(file, text);
        return file;
    }

    private Task<ProgramResult> ServeAsync(string credentials, params string[] more)
        => ProgramRun.JsonAsync(
            [.. RunningMonitor.Arguments(Path.Combine(_directory.Path, "data")), "--credentials", credentials, .. more]);
}
