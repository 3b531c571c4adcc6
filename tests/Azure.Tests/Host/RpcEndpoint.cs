using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using SektorKopplung.Azure.Tests.Host.Protocol;

namespace SektorKopplung.Azure.Tests.Host;

/// <summary>The host's side of the stream to one worker: sends requests and finds the answers to them.</summary>
internal sealed class RpcEndpoint : FunctionRpc.FunctionRpcBase
{
    private const int Error = 4;

    private readonly Channel<StreamingMessage> _outgoing = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _waiting = new();
    private readonly TaskCompletionSource<string> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The worker's id, once it has opened the stream.</summary>
    public Task<string> Started => _started.Task;

    /// <summary>What the worker logged as an error.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream,
        IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context)
    {
        var reading = ReadAsync(requestStream, context.CancellationToken);
        await foreach (var message in _outgoing.Reader.ReadAllAsync(context.CancellationToken))
        {
            await responseStream.WriteAsync(message, context.CancellationToken);
        }

        await reading;
    }

    /// <summary>Sends a message; ends with the answer, or fails when the worker is gone.</summary>
    public async Task<StreamingMessage> AskAsync(StreamingMessage message, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        message.RequestId = message.InvocationRequest?.InvocationId ?? Guid.NewGuid().ToString();
        _waiting[message.RequestId] = answer;
        Tell(message);
        return await answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Sends a message that has no answer.</summary>
    public void Tell(StreamingMessage message) => _outgoing.Writer.TryWrite(message);

    /// <summary>No answer will come any more.</summary>
    public void Close(string reason)
    {
        _outgoing.Writer.TryComplete();
        var error = new IOException(reason);
        _started.TrySetException(error);
        foreach (var answer in _waiting.Values)
        {
            answer.TrySetException(error);
        }
    }

    private async Task ReadAsync(IAsyncStreamReader<StreamingMessage> messages, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in messages.ReadAllAsync(cancellationToken))
            {
                Receive(message);
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or RpcException)
        {
            // The worker has ended; Close tells who waits.
        }
    }

    private void Receive(StreamingMessage message)
    {
        if (message.StartStream is { } start)
        {
            _started.TrySetResult(start.WorkerId);
        }
        else if (message.RpcLog is { } log)
        {
            if (log.Level >= Error)
            {
                Errors.Enqueue($"{log.Category}: {log.Message} {log.Exception?.Message}");
            }
        }
        else if (_waiting.TryRemove(message.InvocationResponse?.InvocationId ?? message.RequestId, out var answer))
        {
            answer.TrySetResult(message);
        }
    }
}
