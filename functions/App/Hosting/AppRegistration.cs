using Microsoft.Extensions.DependencyInjection;
using SektorKopplung.Adapters.Local;
using SektorKopplung.Api;
using SektorKopplung.Functions.EventHubs;
using SektorKopplung.Functions.Http;
using SektorKopplung.Functions.Settings;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Monitoring;

namespace SektorKopplung.Functions.Hosting;

/// <summary>Puts the pipeline behind the triggers.</summary>
internal static class AppRegistration
{
    public static IServiceCollection AddFunctionApp(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton(settings);
        services.AddLocalStore(_ => SqliteDatabase.Open(settings.DataDirectory, StoreKind.Site), settings.DataDirectory);
        services.AddLocalWeather(settings.Site);
        services.AddIngest();
#if WITH_MLNET
        // ML.NET trains and scores here; the embedded edition trains with it and scores with the portable trees (docs/models.md).
        services.AddSingleton<Core.Trees.ITreeTrainer, Adapters.MlNet.FastTreeTrainer>();
        services.AddSingleton<Core.Trees.IScoringEngine, Adapters.MlNet.MlNetEngine>();
#endif
        services.AddMonitor(settings.Site);
        services.AddMonitorApi();
        services.AddSingleton<EventHubIngest>();
        services.AddSingleton<ApiDispatcher>();
        return services;
    }
}
