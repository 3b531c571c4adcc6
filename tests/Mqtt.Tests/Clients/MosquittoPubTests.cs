using SektorKopplung.Mqtt.Server;
using SektorKopplung.Mqtt.Tests.Support;

namespace SektorKopplung.Mqtt.Tests.Clients;

public class MosquittoPubTests
{
    private const string Topic = "sk/v1/netz-stadt/heat_load";

    [MosquittoPubTheory]
    [InlineData("mqttv311", 0)]
    [InlineData("mqttv311", 1)]
    [InlineData("mqttv311", 2)]
    [InlineData("mqttv5", 0)]
    [InlineData("mqttv5", 1)]
    [InlineData("mqttv5", 2)]
    public async Task Every_line_arrives_once_and_in_order(string version, int qos)
    {
        await using var listener = await TestListener.StartAsync();
        var lines = Enumerable.Range(1, 100).Select(i => $"line {i}").ToArray();
        var command = Tool.MosquittoPub.Command("-h", "127.0.0.1", "-p", $"{listener.Port}", "-V", version, "-q", $"{qos}", "-t", Topic, "-l");

        (await Tool.MosquittoPub.RunAsync(command, string.Join('\n', lines) + "\n")).AssertSucceeded();
        await listener.Backend.Until(backend => backend.Stored.Count >= lines.Length);

        Assert.Equal(lines, listener.Backend.StoredTexts);
        Assert.All(listener.Backend.Stored, message => Assert.Equal((Topic, qos), (message.Topic, message.QoS)));
    }

    [MosquittoPubTheory]
    [InlineData("mqttv311")]
    [InlineData("mqttv5")]
    public async Task The_password_decides(string version)
    {
        await using var listener = await TestListener.StartAsync(new TestBackend
        {
            Login = (_, user, password) => (user, password) == ("stadt", "geheim") ? MqttLogin.As("stadt") : MqttLogin.Refused,
        });

        Task<ToolResult> PublishAsync(string password) => Tool.MosquittoPub.RunAsync("-h", "127.0.0.1", "-p", $"{listener.Port}",
            "-V", version, "-q", "1", "-t", Topic, "-m", "1", "-u", "stadt", "-P", password);

        (await PublishAsync("geheim")).AssertSucceeded();
        Assert.NotEqual(0, (await PublishAsync("falsch")).ExitCode);
        Assert.Equal("stadt", Assert.Single(listener.Backend.Stored).User);
    }

    [MosquittoPubTheory]
    [InlineData("mqttv311", false)]
    [InlineData("mqttv5", true)]
    public async Task A_forbidden_topic_is_told_where_the_version_can_tell_it(string version, bool isTold)
    {
        await using var listener = await TestListener.StartAsync(new TestBackend { Judge = _ => MqttVerdict.Forbidden });

        var result = await Tool.MosquittoPub.RunAsync(
            "-h", "127.0.0.1", "-p", $"{listener.Port}", "-V", version, "-q", "1", "-t", Topic, "-m", "1");

        Assert.Equal(isTold, result.Output.Contains("Not authorized", StringComparison.OrdinalIgnoreCase));
        Assert.Single(listener.Backend.Stored);
    }

    [MosquittoPubFact]
    public async Task Tls_works_with_the_right_authority_only()
    {
        using var certificate = new TestCertificate();
        using var other = new TestCertificate();
        await using var listener = await TestListener.StartAsync(certificate: certificate.Certificate);

        Task<ToolResult> PublishAsync(string authority) => Tool.MosquittoPub.RunAsync("-h", "127.0.0.1", "-p", $"{listener.Port}",
            "-V", "mqttv5", "-q", "2", "-t", Topic, "-m", "secret", "--cafile", authority);

        (await PublishAsync(certificate.AuthorityFile)).AssertSucceeded();
        Assert.NotEqual(0, (await PublishAsync(other.AuthorityFile)).ExitCode);
        Assert.Equal(["secret"], listener.Backend.StoredTexts);
    }
}
