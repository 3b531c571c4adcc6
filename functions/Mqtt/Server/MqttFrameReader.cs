using System.Buffers;
using System.IO.Pipelines;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Server;

/// <summary>
/// Reads the packets of one connection. A client that has closed is read to its last byte. Once <paramref name="stop"/>
/// fires, only what had arrived by then is given out.
/// </summary>
internal sealed class MqttFrameReader(PipeReader input, int maximumSize, CancellationToken stop)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);
    private long? _allowance;

    /// <summary>
    /// The next packet, or null at the end. Only the time spent waiting for the client counts against its patience, not
    /// the time in which the server itself does not read.
    /// </summary>
    /// <param name="patience">How long the client may be silent; zero: for ever.</param>
    /// <param name="deadline">When the whole packet must be there.</param>
    /// <exception cref="MqttProtocolException">The client was silent for too long, or the packet is no packet.</exception>
    public async ValueTask<MqttFrame?> ReadAsync(TimeSpan patience, CancellationToken deadline)
    {
        while (await FillAsync(patience, deadline) is { } result)
        {
            var rest = result.Buffer;
            if (IsUsedUp(rest))
            {
                input.AdvanceTo(rest.Start);
                return null;
            }

            if (TryTake(ref rest, out var frame))
            {
                _allowance -= result.Buffer.Length - rest.Length;
                input.AdvanceTo(rest.Start);
                return frame;
            }

            input.AdvanceTo(rest.Start, rest.End);
            if (result.IsCompleted)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>
    /// Reads and throws away until the client closes or has sent nothing for a moment: unread bytes would reset the
    /// connection and, with it, our last word.
    /// </summary>
    public async Task DiscardAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            ReadResult result;
            do
            {
                quiet.CancelAfter(Quiet);
                result = await input.ReadAsync(quiet.Token);
                input.AdvanceTo(result.Buffer.End);
            }
            while (!result.IsCompleted);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or InvalidOperationException)
        {
            // The client is gone, or does not go.
        }
    }

    private bool IsUsedUp(ReadOnlySequence<byte> buffer)
    {
        if (!stop.IsCancellationRequested)
        {
            return false;
        }

        _allowance ??= buffer.Length;
        return _allowance <= 0;
    }

    private bool TryTake(ref ReadOnlySequence<byte> buffer, out MqttFrame frame)
    {
        try
        {
            return MqttFrame.TryRead(ref buffer, maximumSize, out frame);
        }
        catch (MqttProtocolException)
        {
            input.AdvanceTo(buffer.End);
            throw;
        }
    }

    private async ValueTask<ReadResult?> FillAsync(TimeSpan patience, CancellationToken deadline)
    {
        if (input.TryRead(out var ready))
        {
            return ready;
        }

        if (stop.IsCancellationRequested)
        {
            return null;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop, deadline);
        if (patience > TimeSpan.Zero)
        {
            waiting.CancelAfter(patience);
        }

        try
        {
            return await input.ReadAsync(waiting.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
        catch (OperationCanceledException) when (waiting.IsCancellationRequested)
        {
            throw new MqttProtocolException(MqttReasonCode.KeepAliveTimeout, "The client was silent for too long.");
        }
    }
}
