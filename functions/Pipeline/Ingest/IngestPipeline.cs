using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Ingest;

/// <summary>
/// Takes messages from all front doors, parses them, and stores them in group commits; a sender is told only after the
/// commit that holds its message. While one commit is on its way, the next one is collected: commits grow by themselves
/// when the store is slow, and a lone message never waits for company.
/// </summary>
public sealed class IngestPipeline : IIngest
{
    private readonly Channel<QueuedMessage> _queue;
    private readonly CommitLoop _commits;
    private readonly IngestOptions _options;
    private Task<bool>? _more;

    public IngestPipeline(ITelemetryStore store, IEnumerable<ICommitObserver> observers, IngestOptions options,
        TimeProvider clock, ILogger<IngestPipeline> logger)
    {
        _options = options.Validated();
        _commits = new(store, [.. observers], options, clock, logger);
        _queue = Channel.CreateBounded<QueuedMessage>(
            new BoundedChannelOptions(options.QueueCapacity) { FullMode = BoundedChannelFullMode.Wait });
    }

    /// <inheritdoc/>
    public async ValueTask<Task<IngestReceipt>> EnqueueAsync(
        InboundMessage message, CancellationToken cancellationToken)
    {
        var stored = new TaskCompletionSource<IngestReceipt>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await _queue.Writer.WriteAsync(new(message, stored), cancellationToken);
        }
        catch (ChannelClosedException error)
        {
            throw new StoreUnavailableException("The monitor is stopping and takes no more messages.", error);
        }

        return stored.Task;
    }

    /// <summary>Works until stopped; then takes nothing new, stores what it has, and ends. Runs once.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var stop = stopping.Register(() => _queue.Writer.TryComplete());
        var commit = Task.CompletedTask;
        try
        {
            while (!commit.IsFaulted && await MoreAsync())
            {
                var batch = await CollectAsync(commit);
                await Task.WhenAny(commit);
                commit = _commits.StoreAsync(batch, commit, stopping);
            }
        }
        finally
        {
            _queue.Writer.TryComplete();
            FailQueued();
            await commit;
        }
    }

    private async Task<IngestBatch> CollectAsync(Task commit)
    {
        var batch = new IngestBatch();
        Fill(batch);
        while (!commit.IsCompleted && !IsFull(batch))
        {
            var more = MoreAsync();
            if (await Task.WhenAny(commit, more) == commit || !await more)
            {
                break;
            }

            Fill(batch);
        }

        return batch;
    }

    private void Fill(IngestBatch batch)
    {
        _more = _more is { IsCompleted: true } ? null : _more;
        while (!IsFull(batch) && _queue.Reader.TryRead(out var queued))
        {
            batch.Add(queued);
        }
    }

    // One open question to the queue at a time, kept when the commit ends first.
    private Task<bool> MoreAsync() => _more ??= _queue.Reader.WaitToReadAsync(CancellationToken.None).AsTask();

    private bool IsFull(IngestBatch batch)
        => batch.Messages >= _options.CommitMessages || batch.Readings >= _options.CommitReadings;

    private void FailQueued()
    {
        while (_queue.Reader.TryRead(out var queued))
        {
            queued.Stored.TrySetException(new StoreUnavailableException("The monitor stopped before the message was stored."));
        }
    }
}
