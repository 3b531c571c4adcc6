using SektorKopplung.Mqtt.Publishing;
using SektorKopplung.Simulators.Cli.CommandLine;
using SektorKopplung.Simulators.Cli.Delivery;

namespace SektorKopplung.Simulators.Cli.Playing;

/// <summary>Where live readings and history go: two connections to a broker, or one stream of lines.</summary>
internal sealed class Outlets : IAsyncDisposable
{
    private Outlets(IDelivery live, IDelivery history) => (Live, History) = (live, history);

    /// <summary>For the week.</summary>
    public IDelivery Live { get; }

    /// <summary>For the days before.</summary>
    public IDelivery History { get; }

    /// <summary>Whether the history must come first, because lines keep their order.</summary>
    public bool IsOrdered { get; private init; }

    /// <summary>Messages refused for good.</summary>
    public long RefusedMessages => Live.RefusedMessages + History.RefusedMessages;

    /// <summary>Opens them.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="output">Takes the lines where they go to standard output.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="IOException">The broker cannot be reached, or the file not written.</exception>
    public static async Task<Outlets> OpenAsync(
        DeliveryTarget target, TextWriter output, CancellationToken cancellationToken)
    {
        if (target.Broker is { } broker)
        {
            return await ConnectAsync(broker, cancellationToken);
        }

        var writer = target.FilePath is { } path ? new StreamWriter(path) : output;
        return new Outlets(new LineDelivery(writer, target.FilePath is not null), new LineDelivery(writer, false))
        {
            IsOrdered = true,
        };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await History.DisposeAsync();
        await Live.DisposeAsync();
    }

    private static async Task<Outlets> ConnectAsync(MqttPublisherOptions broker, CancellationToken cancellationToken)
    {
        MqttDelivery? live = null;
        try
        {
            live = await MqttDelivery.ConnectAsync(Named(broker, "live"), cancellationToken);
            return new Outlets(live, await MqttDelivery.ConnectAsync(Named(broker, "history"), cancellationToken));
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            await (live?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw failure as IOException ?? new IOException(
                $"The broker {broker.Host}:{broker.Port} did not answer before the end.", failure);
        }
    }

    private static MqttPublisherOptions Named(MqttPublisherOptions broker, string part)
        => broker with { ClientId = $"{broker.ClientId}-{part}-{Environment.ProcessId}" };
}
