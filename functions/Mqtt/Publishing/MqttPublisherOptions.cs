namespace SektorKopplung.Mqtt.Publishing;

/// <summary>Where and how a publisher connects.</summary>
public sealed record MqttPublisherOptions
{
    /// <summary>The broker's host.</summary>
    public required string Host { get; init; }

    /// <summary>The broker's port.</summary>
    public required int Port { get; init; }

    /// <summary>The client id; the session is found again by it.</summary>
    public required string ClientId { get; init; }

    /// <summary>The user name, where a login is asked for.</summary>
    public string? UserName { get; init; }

    /// <summary>The password, where a login is asked for.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the connection is encrypted.</summary>
    public bool UseTls { get; init; }

    /// <summary>A PEM file whose certificates are trusted instead of the system's; null means the system's.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>4 for MQTT 3.1.1, 5 for MQTT 5.0. The default value is 5.</summary>
    public byte ProtocolLevel { get; init; } = 5;

    /// <summary>How many messages may be unacknowledged; the server's receive maximum may lower it. The default value is 500.</summary>
    public int MaximumInFlight { get; init; } = 500;

    /// <summary>The pause before a broken connection is opened again. The default value is 0.5 s.</summary>
    public TimeSpan ReconnectDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Reads an address such as <c>mqtt://host</c>, <c>mqtt://host:1883</c> or <c>mqtts://user:password@host:8883</c>; null
    /// where it is none.
    /// </summary>
    public static MqttPublisherOptions? Parse(string address, string clientId)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("mqtt" or "mqtts")
            || uri.Host.Length == 0 || uri.PathAndQuery is not ("/" or "") || uri.Port == 0)
        {
            return null;
        }

        var isEncrypted = uri.Scheme == "mqtts";
        var login = uri.UserInfo.Split(':', 2);
        return new MqttPublisherOptions
        {
            Host = uri.IdnHost.Trim('[', ']'),
            Port = uri.Port > 0 ? uri.Port : isEncrypted ? 8883 : 1883,
            ClientId = clientId,
            UseTls = isEncrypted,
            UserName = login[0].Length > 0 ? Uri.UnescapeDataString(login[0]) : null,
            Password = login.Length > 1 ? Uri.UnescapeDataString(login[1]) : null,
        };
    }
}
