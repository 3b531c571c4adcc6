using SektorKopplung.Simulators.Cli.Delivery;
using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Cli.Playing;

/// <summary>Collects what a town measures and sends it, one message per gauge, some readings twice or late on purpose.</summary>
/// <remarks>
/// A stop is heeded between messages only: a reading that has its number is handed over, unless <c>giveUp</c> comes first.
/// </remarks>
internal sealed class ReadingSender(
    IDelivery delivery, Disturbance disturbance, SequenceCounter numbers, IReadOnlyList<Gauge> gauges, CancellationToken giveUp)
{
    private readonly List<SentReading>[] _collected = [.. gauges.Select(_ => new List<SentReading>())];
    private readonly PriorityQueue<(int Gauge, SentReading Reading), long> _held = new();

    /// <summary>What was sent so far.</summary>
    public Tally Tally { get; } = new();

    /// <summary>Where it is sent to.</summary>
    public IDelivery Delivery => delivery;

    /// <summary>Takes the values of a minute.</summary>
    /// <param name="town">The town.</param>
    /// <param name="minute">The minute it has just played, since 1970.</param>
    /// <param name="isDue">Which gauges are read.</param>
    public void Collect(Town town, long minute, Func<Gauge, bool> isDue)
    {
        for (var i = 0; i < gauges.Count; i++)
        {
            if (town.Measure(i) is not { } value || !isDue(gauges[i]))
            {
                continue;
            }

            var delay = disturbance.DelayMinutes(i, minute);
            if (delay > 0)
            {
                _held.Enqueue((i, new SentReading(minute, value)), minute + delay);
                Tally.CountDelayed();
            }
            else
            {
                _collected[i].Add(new SentReading(minute, value));
            }
        }
    }

    /// <summary>Sends what was collected, and what was held back up to a minute.</summary>
    public async Task SendAsync(long untilMinute, CancellationToken cancellationToken)
    {
        while (_held.TryPeek(out var held, out var due) && due <= untilMinute)
        {
            _held.Dequeue();
            _collected[held.Gauge].Add(held.Reading);
        }

        for (var i = 0; i < gauges.Count; i++)
        {
            if (_collected[i].Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await SendAsync(i, _collected[i]);
                _collected[i].Clear();
            }
        }
    }

    private async Task SendAsync(int gauge, List<SentReading> readings)
    {
        var first = numbers.Take(readings.Count);
        await SendAsync(gauge, readings, first);
        for (var i = 0; i < readings.Count; i++)
        {
            if (disturbance.IsDoubled(gauge, readings[i].Minute))
            {
                await SendAsync(gauge, [readings[i]], first + i);
                Tally.CountDuplicate();
            }
        }
    }

    private async Task SendAsync(int gauge, List<SentReading> readings, long firstNumber)
    {
        var payload = ReadingJson.Payload(gauges[gauge], readings, firstNumber);
        await delivery.SendAsync(ReadingJson.Topic(gauges[gauge]), payload, readings.Count, giveUp);
        Tally.CountMessage(readings.Count);
    }
}
