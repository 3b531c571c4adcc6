using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Tests.Support;
using static SektorKopplung.Tests.Support.TestReadings;

namespace SektorKopplung.Pipeline.Tests.Ingest;

public sealed class IngestPipelineTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly InMemoryTelemetryStore _memory = new();
    private readonly SignalTable _signals = new();
    private readonly IngestCounters _counters = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_store_that_fails_at_random_loses_nothing_and_counts_nothing_twice(int seed)
    {
        var chaos = new ChaosTelemetryStore(_memory, seed, 0.4);
        var pipeline = Run(chaos, new() { CommitMessages = 7, FirstRetry = TimeSpan.FromMilliseconds(1), LongestRetry = TimeSpan.FromMilliseconds(2) });
        var waiting = new List<Task<IngestReceipt>>();
        for (var i = 0; i < 300; i++)
        {
            waiting.Add(await pipeline.EnqueueAsync(i % 10 == 0 ? Broken() : Message(i), default));
        }

        var receipts = await Task.WhenAll(waiting).WaitAsync(Patience);

        Assert.True(chaos.Failures > 5);
        Assert.Equal(270, _memory.All.Count);
        Assert.Equal(270, receipts.Sum(receipt => receipt.Readings));
        Assert.Equal(30, (await _memory.DeadLettersAsync(100, default)).Count);
        Assert.Equal(new IngestTotals(270, 270, 0, 0, 0, 30), _counters.Totals);
    }

    [Fact]
    public async Task A_message_on_a_foreign_topic_is_kept_and_counted_but_not_read()
    {
        var pipeline = Run(_memory, new());

        var receipt = await (await pipeline.EnqueueAsync(
            Message(0) with { Topic = "other/topic", Foreign = "Not here." }, default)).WaitAsync(Patience);

        Assert.Equal(new IngestReceipt(0, 1), receipt);
        Assert.Empty(_memory.All);
        var letter = Assert.Single(await _memory.DeadLettersAsync(10, default));
        Assert.Equal(("other/topic", "BadTopic", "Not here."), (letter.Topic, letter.Reason, letter.Detail));
        Assert.Equal(1, _counters.Totals.DeadLetters);
    }

    [Fact]
    public async Task Nothing_is_acknowledged_before_the_commit_and_the_signal_stands_when_it_is()
    {
        var gate = new TaskCompletionSource();
        var pipeline = Run(new ChaosTelemetryStore(_memory, 0, 0) { Gate = gate.Task }, new());

        var stored = await pipeline.EnqueueAsync(Message(0), default);
        Assert.False(stored.IsCompleted);
        gate.SetResult();

        Assert.Equal(new IngestReceipt(1, 0), await stored.WaitAsync(Patience));
        Assert.Equal(80, _signals.TakeSnapshot(Start).Find(Supply.Asset, Supply.Quantity)!.Latest.Value);
    }

    [Fact]
    public async Task A_slow_store_makes_senders_wait()
    {
        var gate = new TaskCompletionSource();
        var options = new IngestOptions { QueueCapacity = 2, CommitMessages = 2 };
        var pipeline = Run(new ChaosTelemetryStore(_memory, 0, 0) { Gate = gate.Task }, options);
        var entering = new List<Task<Task<IngestReceipt>>>();
        for (var i = 0; i < 20; i++)
        {
            entering.Add(pipeline.EnqueueAsync(Message(i), default).AsTask());
        }

        // At most a commit on its way, one collected, and a full queue.
        Assert.InRange(entering.Count(one => one.IsCompleted), 2, 6);
        gate.SetResult();

        var stored = await Task.WhenAll(entering).WaitAsync(Patience);
        await Task.WhenAll(stored).WaitAsync(Patience);
        Assert.Equal(20, _memory.All.Count);
    }

    [Fact]
    public async Task Stopping_stores_what_was_taken_and_takes_no_more()
    {
        var gate = new TaskCompletionSource();
        var pipeline = Run(new ChaosTelemetryStore(_memory, 0, 0) { Gate = gate.Task }, new());
        var stored = new List<Task<IngestReceipt>>();
        for (var i = 0; i < 50; i++)
        {
            stored.Add(await pipeline.EnqueueAsync(Message(i), default));
        }

        await _stop.CancelAsync();
        gate.SetResult();
        await _running.WaitAsync(Patience);

        await Task.WhenAll(stored).WaitAsync(Patience);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => pipeline.EnqueueAsync(Message(99), default).AsTask());
        Assert.Equal(50, _memory.All.Count);
    }

    [Fact]
    public async Task A_store_that_stays_down_is_never_acknowledged_when_the_pipeline_stops()
    {
        var pipeline = Run(new ChaosTelemetryStore(_memory, 0, 1), new() { FirstRetry = TimeSpan.FromMinutes(5), LongestRetry = TimeSpan.FromMinutes(5) });
        var stored = await pipeline.EnqueueAsync(Message(0), default);

        await _stop.CancelAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => stored.WaitAsync(Patience));
        await _running.WaitAsync(Patience);
    }

    [Fact]
    public async Task Messages_are_stored_in_the_order_of_their_arrival()
    {
        var order = new OrderKeeper();
        var pipeline = Run(_memory, new() { CommitMessages = 3 }, order);
        var stored = new List<Task<IngestReceipt>>();
        for (var i = 0; i < 200; i++)
        {
            stored.Add(await pipeline.EnqueueAsync(Message(i), default));
        }

        await Task.WhenAll(stored).WaitAsync(Patience);

        Assert.Equal(Enumerable.Range(0, 200).Select(i => Start.AddSeconds(i)), order.Times);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(Patience);
        _stop.Dispose();
        _counters.Dispose();
    }

    private static InboundMessage Message(int second)
    {
        var time = Start.AddSeconds(second).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var payload = Encoding.UTF8.GetBytes($$"""{"t":"{{time}}","v":80,"u":"Cel"}""");
        return new($"sk/v1/{Supply.Asset}/{Supply.Quantity}", payload, "gateway-1", Start.AddHours(1));
    }

    private static InboundMessage Broken() => Message(0) with { Payload = "no JSON"u8.ToArray() };

    private IngestPipeline Run(ITelemetryStore store, IngestOptions options, params ICommitObserver[] more)
    {
        var pipeline = new IngestPipeline(store, [_signals, _counters, .. more], options, TimeProvider.System,
            NullLogger<IngestPipeline>.Instance);
        _running = Task.Run(() => pipeline.RunAsync(_stop.Token));
        return pipeline;
    }

    private sealed class OrderKeeper : ICommitObserver
    {
        public List<DateTimeOffset> Times { get; } = [];

        public void OnCommitted(IngestCommit commit, CommitOutcome outcome)
            => Times.AddRange(commit.Readings.Select(reading => reading.Time));
    }
}
