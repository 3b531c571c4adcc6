namespace SektorKopplung.Mqtt.Server;

/// <summary>The answer to a login.</summary>
/// <param name="IsAccepted">Whether the client may connect.</param>
/// <param name="User">Who it is; null where no login is asked for.</param>
public readonly record struct MqttLogin(bool IsAccepted, string? User)
{
    /// <summary>Anybody may connect.</summary>
    public static MqttLogin Anonymous { get; } = new(true, null);

    /// <summary>Wrong user name or password.</summary>
    public static MqttLogin Refused { get; } = new(false, null);

    /// <summary>A known user.</summary>
    public static MqttLogin As(string user) => new(true, user);
}
