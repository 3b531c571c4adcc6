using System.Net;
using SektorKopplung.Embedded.CommandLine;

namespace SektorKopplung.Embedded.Hosting;

/// <summary>Loopback needs no secret; whatever can be reached from elsewhere needs logins and encryption.</summary>
internal static class StartRules
{
    /// <summary>Refuses addresses that would stand open.</summary>
    /// <exception cref="CommandFailedException">An address is open to the network without what protects it.</exception>
    public static void Require(MonitorOptions options)
    {
        var credentials = options.Credentials;
        RequireHttp(options, credentials is { ApiKeys.Count: > 0 });
        RequireMqtt(options, credentials is { MqttUsers.Count: > 0 });
        if ((options.UsesHttps || options.Mqtts is not null) && credentials?.CertificateFile is null)
        {
            throw CommandFailedException.BadInput("TLS needs a certificate: name one in the file given by --credentials.");
        }
    }

    private static void RequireHttp(MonitorOptions options, bool hasKeys)
    {
        if (IsOpen(options.Http) && !(options.UsesHttps && hasKeys))
        {
            throw Refused($"HTTP on {options.Http}", "https:// and --credentials with an API key and a certificate");
        }
    }

    private static void RequireMqtt(MonitorOptions options, bool hasUsers)
    {
        if (options.Mqtt is { } mqtt && IsOpen(mqtt))
        {
            throw Refused($"MQTT without TLS on {mqtt}", "--mqtts and --credentials with MQTT users and a certificate");
        }

        if (options.Mqtts is { } mqtts && IsOpen(mqtts) && !hasUsers)
        {
            throw Refused($"MQTTS on {mqtts}", "--credentials with MQTT users and a certificate");
        }
    }

    private static bool IsOpen(IPEndPoint address) => !IPAddress.IsLoopback(address.Address);

    private static CommandFailedException Refused(string what, string needed)
        => CommandFailedException.BadInput($"{what} can be reached from the network: it needs {needed}.");
}
