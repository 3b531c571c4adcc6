using System.Text;
using System.Text.Json;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Embedded.Training;

/// <summary>Reads messages written one a line, <c>{"topic":…,"payload":…}</c>, and stores the wanted series of them.</summary>
internal sealed class ReadingLines(ITelemetryStore store, IEnumerable<SeriesKey> wanted)
{
    private const int CommitReadings = 20_000;
    private const string Source = "file";

    // A simulated town may live in the future; nothing in a file is ahead of its time.
    private static readonly DateTimeOffset ReadAt = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly HashSet<SeriesKey> _wanted = [.. wanted];
    private readonly List<Reading> _open = [];

    /// <summary>Reads to the end.</summary>
    /// <returns>How many readings were stored, and how many lines not understood.</returns>
    public async Task<(long Stored, long Refused)> ReadAsync(TextReader lines, CancellationToken cancellationToken)
    {
        var (stored, refused) = (0L, 0L);
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            refused += Take(line) ? 0 : 1;
            if (_open.Count >= CommitReadings)
            {
                stored += await CommitAsync(cancellationToken);
            }
        }

        return (stored + await CommitAsync(cancellationToken), refused);
    }

    private bool Take(string line)
    {
        try
        {
            using var message = JsonDocument.Parse(line);
            var topic = message.RootElement.GetProperty("topic").GetString() ?? "";
            if (ReadingTopic.Parse(topic) is { } series && !_wanted.Contains(series))
            {
                return true;
            }

            var payload = Encoding.UTF8.GetBytes(message.RootElement.GetProperty("payload").GetRawText());
            var parsed = ReadingParser.Parse(topic, payload, Source, ReadAt);
            _open.AddRange(parsed.Readings.Where(reading => _wanted.Contains(reading.Series)));
            return parsed.Rejected.Count == 0;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }

    private async Task<long> CommitAsync(CancellationToken cancellationToken)
    {
        if (_open.Count == 0)
        {
            return 0;
        }

        var outcome = await store.CommitAsync(new IngestCommit([.. _open], [], []), cancellationToken);
        _open.Clear();
        return outcome.Stored;
    }
}
