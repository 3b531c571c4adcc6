using Microsoft.Extensions.DependencyInjection;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Tests.Support;

/// <summary>The whole pipeline on stores in memory, with a clock that stands until it is set.</summary>
public sealed class MonitorHarness : IDisposable
{
    private readonly ServiceProvider _services;

    public MonitorHarness(Site site, DateTimeOffset now)
    {
        Clock = new(now);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddLogging();
        services.AddSingleton<ITelemetryStore>(Store);
        services.AddSingleton<IDocumentStore>(Documents);
        services.AddSingleton<INoticeWriter>(Notices);
        services.AddIngest();
        services.AddMonitor(site);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public ManualClock Clock { get; }

    public InMemoryTelemetryStore Store { get; } = new();

    public InMemoryDocumentStore Documents { get; } = new();

    public NoticeBoard Notices { get; } = new();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Stores readings as the ingest would, signals and counters included.</summary>
    public async Task StoreAsync(params IReadOnlyList<Reading> readings)
    {
        var commit = new IngestCommit(readings, [], []);
        var outcome = await Store.CommitAsync(commit, default);
        foreach (var observer in _services.GetServices<ICommitObserver>())
        {
            observer.OnCommitted(commit, outcome);
        }
    }

    /// <summary>Stores one good value per signal, measured now.</summary>
    public Task StoreNowAsync(params (string Asset, string Quantity, double Value)[] values)
        => StoreAsync([.. values.Select(value => new Reading(
            new SeriesKey(value.Asset, value.Quantity), Clock.GetUtcNow(), value.Value, ReadingQuality.Good, "test", Clock.GetUtcNow()))]);

    public void Dispose() => _services.Dispose();

    /// <summary>Notices in memory, by name.</summary>
    public sealed class NoticeBoard : INoticeWriter
    {
        public Dictionary<string, string> Texts { get; } = [];

        public Task WriteAsync(string name, string content, CancellationToken cancellationToken)
        {
            Texts[name] = content;
            return Task.CompletedTask;
        }
    }
}
