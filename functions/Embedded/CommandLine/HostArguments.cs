using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using SektorKopplung.Embedded.Hosting;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>The options of commands that run a monitor.</summary>
internal sealed class HostArguments
{
    private readonly Option<string?> _http = new("--http")
    {
        Description = "Address of page and HTTP interface.",
        HelpName = "URL",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    private readonly Option<string?> _mqtt = new("--mqtt")
    {
        Description = "Port, or address and port, of the MQTT listener; 'off' for none.",
        HelpName = "PORT|ADDR:PORT",
        DefaultValueFactory = _ => "1883",
    };

    private readonly Option<string?> _mqtts = new("--mqtts")
    {
        Description = "Port, or address and port, of the MQTT listener with TLS (usually 8883); needs --credentials.",
        HelpName = "PORT|ADDR:PORT",
    };

    private readonly Option<string?> _credentials = new("--credentials")
    {
        Description = "JSON file with MQTT users, API keys (hashes) and the certificate; needed for anything but loopback.",
        HelpName = "FILE",
    };

    /// <summary>Adds the options; the demo never leaves loopback and has no logins.</summary>
    public void AddTo(Command command, bool withNetwork)
    {
        command.Options.Add(_http);
        command.Options.Add(_mqtt);
        if (withNetwork)
        {
            command.Options.Add(_mqtts);
            command.Options.Add(_credentials);
        }
    }

    /// <summary>
    /// Does the same for commands that bring their own publisher: MQTT on this machine only, on any free port where the
    /// usual one is taken, because the publisher learns the port.
    /// </summary>
    /// <exception cref="CommandFailedException">The MQTT listener is switched off or could be reached from elsewhere.</exception>
    public MonitorOptions ApplyForOwnPublisher(ParseResult parsed, MonitorOptions options)
    {
        var applied = Apply(parsed, options);
        if (applied.Mqtt is not { } mqtt || !IPAddress.IsLoopback(mqtt.Address))
        {
            throw CommandFailedException.BadInput("Here MQTT stays on this machine: give --mqtt a port.");
        }

        var isChosen = parsed.GetResult(_mqtt) is { Implicit: false };
        return isChosen || IsFree(mqtt) ? applied : applied with { Mqtt = new(IPAddress.Loopback, 0) };
    }

    /// <summary>Puts what the user gave onto other options.</summary>
    public MonitorOptions Apply(ParseResult parsed, MonitorOptions options)
    {
        var (http, isEncrypted) = HttpAddress(parsed.GetValue(_http)!);
        return options with
        {
            Http = http,
            UsesHttps = isEncrypted,
            Mqtt = parsed.GetValue(_mqtt) is "off" ? null : PortAddress("--mqtt", parsed.GetValue(_mqtt)!),
            Mqtts = parsed.GetValue(_mqtts) is { } mqtts ? PortAddress("--mqtts", mqtts) : null,
            Credentials = parsed.GetValue(_credentials) is { } file ? Credentials.Load(file) : null,
        };
    }

    private static (IPEndPoint Address, bool IsEncrypted) HttpAddress(string text)
    {
        var url = Uri.TryCreate(text, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https"
            ? parsed!
            : throw CommandFailedException.BadInput($"--http: '{text}' is no address such as http://127.0.0.1:5080.");
        if (url.PathAndQuery != "/")
        {
            throw CommandFailedException.BadInput($"--http: '{text}' is more than an address: leave '{url.PathAndQuery}' out.");
        }

        var host = url.Host == "localhost" ? IPAddress.Loopback.ToString() : url.DnsSafeHost;
        return IPAddress.TryParse(host, out var address)
            ? (new IPEndPoint(address, url.Port), url.Scheme == "https")
            : throw CommandFailedException.BadInput($"--http: '{url.Host}' must be an IP address of this machine or localhost.");
    }

    private static IPEndPoint PortAddress(string option, string text)
    {
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return new(IPAddress.Loopback, port);
        }

        var named = text.Replace("localhost:", "127.0.0.1:", StringComparison.Ordinal);
        return named.Contains(':', StringComparison.Ordinal) && IPEndPoint.TryParse(named, out var address)
            ? address
            : throw CommandFailedException.BadInput($"{option}: '{text}' is no port such as 1883 and no address such as 127.0.0.1:1883.");
    }

    private static bool IsFree(IPEndPoint address)
        => address.Port == 0 || !IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Any(taken => taken.Port == address.Port && (taken.Address.Equals(address.Address) || IsAny(taken.Address)));

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
}
