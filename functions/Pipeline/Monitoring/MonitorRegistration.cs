using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Pipeline.Events;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Overview;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.Recommending;
using SektorKopplung.Pipeline.Registers;
using SektorKopplung.Pipeline.Signals;
using SektorKopplung.Pipeline.State;
using SektorKopplung.Pipeline.Training;
using SektorKopplung.Pipeline.Watching;
using SektorKopplung.Pipeline.Weather;

namespace SektorKopplung.Pipeline.Monitoring;

/// <summary>Registers everything the monitor does with what is stored.</summary>
public static class MonitorRegistration
{
    /// <summary>
    /// Adds <see cref="MonitorCycle"/> and all it needs on the ports of a store; nothing runs by itself. A host that wants
    /// another clock registers its <see cref="MonitorClock"/> before. Needs <see cref="IngestRegistration.AddIngest"/>.
    /// </summary>
    public static IServiceCollection AddMonitor(this IServiceCollection services, Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new MonitorClock(provider.GetRequiredService<TimeProvider>(), 1));
        services.TryAddSingleton(new ScheduleOptions());
        services.TryAddSingleton(new ForecastOptions());
        services.AddSingleton(site);
        services.AddSingleton(new SignalViews(new SeriesClassifier(site)));
        services.AddSingleton<EventFeed>();
        services.AddSingleton<Documents>();
        services.AddSingleton<SignalNews>();
        services.AddSingleton<ICommitObserver>(provider => provider.GetRequiredService<SignalNews>());
        services.AddTraining();
        services.AddSingleton<HeldBackHours>();
        services.AddSingleton<CouplingHistories>();
        services.AddSingleton<CouplingForecasts>();
        services.AddSingleton<ForecastStage.Books>();
        services.AddSingleton<ForecastStage.Measured>();
        services.AddSingleton<WeatherArchive>();
        services.AddSingleton<WeatherRecords>();
        services.AddSingleton(provider => new WeatherOutlook.Services(
            provider.GetService<IWeatherForecastSource>(), provider.GetRequiredService<WeatherArchive>()));
        services.AddSingleton<WeatherOutlook>();
        services.AddSingleton<ForecastStage>();
        services.AddSingleton<RegisterHistory>();
        services.AddSingleton<RegisterStage>();
        services.AddSingleton<RecommendStage.Inputs>();
        services.AddSingleton<RecommendStage>();
        services.AddSingleton<WatchBooks>();
        services.AddSingleton<SituationReports>();
        services.AddSingleton<WatchStage>();
        services.AddSingleton<MonitorCycle.Rhythm>();
        services.AddSingleton<MonitorCycle>();
        services.AddSingleton(provider => new OverviewQuery.Results(
            provider.GetRequiredService<ForecastStage>(), provider.GetRequiredService<WatchStage>(),
            provider.GetRequiredService<WatchBooks>(), provider.GetRequiredService<IngestCounters>(),
            provider.GetService<IStoreFootprint>()));
        services.AddSingleton<OverviewQuery>();
        return services;
    }
}
