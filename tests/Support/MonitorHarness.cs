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
    private readonly Site _site;
    private readonly MemoryStores _stores;
    private readonly Action<IServiceCollection>? _extend;
    private readonly ServiceProvider _services;

    public MonitorHarness(Site site, DateTimeOffset now, Action<IServiceCollection>? extend = null, IWeatherForecastSource? weather = null)
        : this(site, now, new MemoryStores(), extend, weather)
    {
    }

    private MonitorHarness(Site site, DateTimeOffset now, MemoryStores stores, Action<IServiceCollection>? extend, IWeatherForecastSource? weather)
    {
        (_site, _stores, _extend, Clock) = (site, stores, extend, new(now));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddLogging();
        stores.AddTo(services);
        if (weather is not null)
        {
            services.AddSingleton(weather);
        }

        services.AddIngest();
        extend?.Invoke(services);
        services.AddMonitor(site);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public ManualClock Clock { get; }

    public InMemoryTelemetryStore Store => _stores.Telemetry;

    public InMemoryDocumentStore Documents => _stores.Documents;

    public NoticeBoard Notices => _stores.Notices;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Another monitor on the same stores at the same instant, as after a stop and a start.</summary>
    public async Task<MonitorHarness> RestartAsync()
    {
        var next = new MonitorHarness(_site, Clock.GetUtcNow(), _stores, _extend, _services.GetService<IWeatherForecastSource>());
        await next.Get<SignalTable>().RestoreAsync(Store, default);
        return next;
    }

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
        => StoreAsync([.. values.Select(value => TestReadings.Good(value.Asset, value.Quantity, Clock.GetUtcNow(), value.Value))]);

    public void Dispose() => _services.Dispose();
}
