using Microsoft.Extensions.Logging.Console;
using SektorKopplung.Adapters.Local;
using SektorKopplung.Api;
using SektorKopplung.Embedded.Training;
using SektorKopplung.Mqtt.Server;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.Training;

namespace SektorKopplung.Embedded.Hosting;

/// <summary>Puts the parts of a monitor together.</summary>
internal static class MonitorAssembly
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(15);

    public static WebApplication Build(
        MonitorOptions options, SqliteDatabase database, MonitorListeners listeners, Action<IServiceCollection>? extend)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        AddLogging(builder.Logging);
        AddParts(builder.Services, options, database);
        extend?.Invoke(builder.Services);
        builder.WebHost.ConfigureKestrel(listeners.Configure);
        var app = builder.Build();
        if (options.Credentials is { } credentials)
        {
            var gate = new ApiKeyGate(credentials.ApiKeys);
            app.Use(next => context => gate.PassAsync(context, next));
        }

        EndStreamsWhenStopping(app);
        MonitorPage.Use(app, Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        app.MapMonitorApi();
        return app;
    }

    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole(console =>
        {
            console.LogToStandardErrorThreshold = LogLevel.Trace;
            console.FormatterName = ShortConsoleFormatter.FormatterName;
        });
        logging.AddConsoleFormatter<ShortConsoleFormatter, ConsoleFormatterOptions>();
        logging.SetMinimumLevel(LogLevel.Warning);

        // A start that fails is told by the command, in one sentence.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
    }

    /// <summary>Puts everything but the page and the HTTP listener into a container.</summary>
    public static void AddParts(IServiceCollection services, MonitorOptions options, SqliteDatabase database)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
        services.AddSingleton(options.Clock);
        services.AddSingleton(new MonitorClock(options.Clock, options.ClockSpeed));
        services.AddLocalStore(_ => database, options.DataDirectory);
        services.AddLocalWeather(options.Site);
        services.AddIngest();
        AddModels(services, options);
        services.AddMonitor(options.Site);
        services.AddMonitorApi();
        if (options.RunsSchedule)
        {
            services.AddHostedService<MonitorSchedule>();
            services.AddHostedService<TrainingSchedule>();
        }

        services.AddSingleton(new MqttListenerOptions());
        services.AddSingleton<IMqttBackend>(provider => new MqttIngestBackend(
            provider.GetRequiredService<IIngest>(),
            new(provider.GetRequiredService<ITelemetryStore>(), provider.GetRequiredService<IClientSessionStore>()),
            options.Clock, options.Credentials, provider.GetRequiredService<ILogger<MqttIngestBackend>>()));
        services.AddSingleton<MqttConnectionHandler>();
    }

    // The models that come with the program learned from the simulated town and are of no use for another. ML.NET only trains here:
    // without an IScoringEngine the portable trees score, with the same numbers (docs/models.md).
    private static void AddModels(IServiceCollection services, MonitorOptions options)
    {
        services.AddSingleton(options.Kind == StoreKind.Demo ? ModelFiles.Load(ModelFiles.Shipped) : ShippedModels.None);
#if WITH_MLNET
        services.AddSingleton<Core.Trees.ITreeTrainer, Adapters.MlNet.FastTreeTrainer>();
#endif
    }

    // Server-sent events never end by themselves and would hold up the stop.
    private static void EndStreamsWhenStopping(WebApplication app)
        => app.Use(async (context, next) =>
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(
                context.RequestAborted, app.Lifetime.ApplicationStopping);
            if (context.Request.Path.StartsWithSegments($"{MonitorApi.BasePath}/events"))
            {
                context.RequestAborted = either.Token;
            }

            await next(context);
        });
}
