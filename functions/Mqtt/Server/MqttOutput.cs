using System.Buffers;
using System.IO.Pipelines;

namespace SektorKopplung.Mqtt.Server;

/// <summary>Serialises what several tasks write to one connection.</summary>
internal sealed class MqttOutput(PipeWriter writer) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task WriteAsync(Action<IBufferWriter<byte>> write, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            write(writer);
            await writer.FlushAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
