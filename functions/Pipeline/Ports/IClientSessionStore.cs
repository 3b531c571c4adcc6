namespace SektorKopplung.Pipeline.Ports;

/// <summary>Reads stored MQTT sessions; changes are written through <see cref="ITelemetryStore.CommitAsync"/>.</summary>
public interface IClientSessionStore
{
    /// <summary>The session of a client that has not expired by <paramref name="now"/>, or null.</summary>
    Task<ClientSession?> FindAsync(string clientId, DateTimeOffset now, CancellationToken cancellationToken);
}
