using Microsoft.Extensions.DependencyInjection;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Adapters.Local;

/// <summary>Registers the store of the embedded edition.</summary>
public static class LocalStoreRegistration
{
    /// <summary>Puts all ports of the store on an opened data directory; the container closes it at the end.</summary>
    public static IServiceCollection AddLocalStore(
        this IServiceCollection services, Func<IServiceProvider, SqliteDatabase> open, string directory)
    {
        services.AddSingleton(open);
        services.AddSingleton<IStoreFootprint>(provider => provider.GetRequiredService<SqliteDatabase>());
        services.AddSingleton<SqliteTelemetryStore>();
        services.AddSingleton<ITelemetryStore>(provider => provider.GetRequiredService<SqliteTelemetryStore>());
        services.AddSingleton<IClientSessionStore>(provider => provider.GetRequiredService<SqliteTelemetryStore>());
        services.AddSingleton<ILedgerAudit>(provider => provider.GetRequiredService<SqliteTelemetryStore>());
        services.AddSingleton<IDocumentStore, SqliteDocumentStore>();
        services.AddSingleton<INoticeWriter>(_ => new FileNoticeWriter(Path.Combine(directory, FileNoticeWriter.FolderName)));
        return services;
    }
}
