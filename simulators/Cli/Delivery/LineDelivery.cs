using System.Text;
using System.Text.Json;

namespace SektorKopplung.Simulators.Cli.Delivery;

/// <summary>Writes each message as a line <c>{"topic":…,"payload":…}</c>.</summary>
internal sealed class LineDelivery(TextWriter writer, bool ownsWriter) : IDelivery
{
    /// <inheritdoc/>
    public long AcknowledgedReadings { get; private set; }

    /// <inheritdoc/>
    public long RefusedMessages => 0;

    /// <inheritdoc/>
    public async Task SendAsync(string topic, byte[] payload, int readings, CancellationToken cancellationToken)
    {
        var line = $"{{\"topic\":{JsonSerializer.Serialize(topic)},\"payload\":{Encoding.UTF8.GetString(payload)}}}";
        await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
        AcknowledgedReadings += readings;
    }

    /// <inheritdoc/>
    public Task FlushAsync(CancellationToken cancellationToken) => writer.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (ownsWriter)
        {
            await writer.DisposeAsync();
        }
    }
}
